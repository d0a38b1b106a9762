import type { OperationName } from '@/contract/operations';
import * as cases from './case';
import * as claim from './claim';
import * as desk from './desk';
import * as filing from './filing';
import type { Handler } from './handler';
import * as lists from './lists';
import * as looking from './looking';
import * as notices from './notices';
import * as papers from './papers';
import * as pin from './pin';
import * as place from './place';
import * as posters from './posters';
import * as procedure from './procedure';
import * as reading from './reading';
import * as session from './session';
import * as slips from './slip';

/** Every operation of the contract has exactly one handler. */
export const handlers: { readonly [N in OperationName]: Handler<N> } = {
  'session.people': session.people,
  'session.demo': session.demo,
  'session.me': session.me,
  'session.invite': session.invite,
  'session.ticket': session.ticket,
  'session.pin': pin.pin,
  'session.unlock': pin.unlock,
  'place.children': place.children,
  'place.path': place.path,
  'centre.contact': lists.contact,
  'procedure.show': procedure.show,
  'centre.mediators': lists.mediators,
  'centre.inbox': lists.inbox,
  'poster.show': posters.show,
  'centre.posters': posters.list,
  'centre.makePoster': posters.make,
  'centre.endPoster': posters.end,
  'centre.posterPaper': posters.paper,
  'desk.queue': lists.queue,
  'desk.phrases': desk.phrases,
  'desk.keepPhrases': desk.keep,
  'case.file': filing.file,
  'case.mine': lists.mine,
  'case.lookup': reading.lookup,
  'case.claim': claim.claim,
  'case.view': reading.view,
  'case.looks': looking.looks,
  'case.since': reading.since,
  'case.earlier': reading.earlier,
  'case.read': reading.read,
  'centre.organisations': lists.organisations,
  'case.papers': papers.list,
  'case.paper': papers.paper,
  'case.slip': slips.slip,
  'agreement.check': papers.check,
  'case.do': cases.carryOut,
  'notice.list': notices.list,
  'notice.count': notices.count,
  'notice.read': notices.read,
  'notice.allow': notices.allow,
  'file.ticket': filing.ticket,
};
