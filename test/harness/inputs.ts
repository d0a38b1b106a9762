import type { OperationInput, OperationName } from '@/contract/operations';
import { filing } from './dispute';
import { fresh } from './phone';
import { VILLAGE } from './town';

export interface About {
  readonly caseId: string;
  readonly code: string;
}

/** One well-formed input of each operation; those about a case are about this one. */
export function wellFormed({ caseId, code }: About): { readonly [N in OperationName]: OperationInput<N> } {
  return {
    'session.people': {},
    'session.demo': { personId: 'nobody' },
    'session.me': {},
    'session.invite': { commandId: fresh(), invitation: 'ABCD-EFGH-2345' },
    'session.ticket': {},
    'session.pin': { commandId: fresh(), pin: null },
    'session.unlock': { pin: '2468' },
    'place.children': { place: VILLAGE },
    'place.path': { place: VILLAGE },
    'centre.contact': {},
    'procedure.show': {},
    'centre.mediators': { caseId },
    'centre.inbox': {},
    'poster.show': { poster: 'abcdefghjk' },
    'centre.posters': {},
    'centre.makePoster': { commandId: fresh(), kind: 'village', name: '联丰村', place: VILLAGE },
    'centre.endPoster': { commandId: fresh(), poster: 'abcdefghjk' },
    'centre.posterPaper': { poster: 'abcdefghjk' },
    'desk.queue': {},
    'desk.phrases': {},
    'desk.keepPhrases': { commandId: fresh(), phrases: ['请稍等，我问一下'] },
    'case.file': filing({
      files: [],
      poster: '一号窗口',
      afraid: { safePhone: '13900000009' },
      applicant: { name: '张秀英', phone: '13800000001', kind: 'person' },
      others: [{ kind: 'person', name: '李桂芳', phone: '13700000002', channel: 'app' }],
    }),
    'case.mine': {},
    'case.lookup': { code },
    'case.claim': { commandId: fresh(), code, key: '000000' },
    'case.view': { caseId },
    'case.looks': { caseId },
    'case.since': { caseId, cursor: Buffer.from('{"parties":0}').toString('base64url') },
    'case.earlier': { caseId, room: 'centre', partyId: 'p1', before: 'centre:p1:9' },
    'case.read': { caseId, room: 'centre', partyId: 'p1', messages: 1 },
    'case.papers': { caseId },
    'case.slip': { caseId, format: 'a5' },
    'case.paper': { caseId, form: 'agreement', about: 'm1' },
    'agreement.check': { code, fingerprint: '0123456789abcdef' },
    'centre.organisations': { caseId },
    'case.do': {
      caseId,
      commandId: fresh(),
      command: { type: 'say', room: 'centre', partyId: 'p1', text: '在吗', files: [] },
    },
    'notice.list': {},
    'notice.count': {},
    'notice.read': { caseId },
    'notice.allow': { commandId: fresh(), accepted: ['a-template'] },
    'file.ticket': { name: '照片.jpg', size: 1000 },
  };
}
