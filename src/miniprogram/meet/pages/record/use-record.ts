import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { LIMITS } from '@/contract/fields';
import type { RecordDocument, RecordResult } from '@/domain/case/meeting/shape';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import { type MeetTexts, useMeetTexts } from '@/miniprogram/meet/texts';
import { replacePage } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords } from '@/miniprogram/wording/error';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';

interface Draft {
  /** The version of the record that this one follows; 0 for the first. */
  readonly base: number;
  readonly place: string;
  readonly present: readonly PartyId[];
  readonly others: string;
  readonly rights: boolean;
  readonly statements: string;
  readonly verified: string;
  readonly result: RecordResult | '';
  readonly outcome: string;
}

/** The longest each text may be, in UTF-16 units, as the door counts them. */
export const MOST = { statements: LIMITS.record, verified: LIMITS.facts, outcome: LIMITS.facts } as const;

export function useRecord(caseId: string, meeting: ShownMeeting) {
  const t = useMeetTexts();
  const { meetingId, record } = meeting;
  const form = useFormDraft(caseId, `record ${meetingId}`, startOf(t, meeting));
  const { draft } = form;
  const [tried, setTried] = useState(false);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const wrong = wrongIn(t, draft);
  const changed = draft.base !== (record?.version ?? 0);
  const send = async () => {
    setTried(true);
    if (changed || draft.result === '' || Object.values(wrong).some(Boolean)) return;
    if (!(await intent.run(commandOf(meetingId, { ...draft, result: draft.result })))) return;
    form.clear();
    showToast(t.meet.record.sent);
    replacePage('meet/pages/read/index', { caseId, meetingId });
  };
  return {
    draft,
    edit: form.edit,
    revision: form.revision,
    restored: form.restored,
    /** Somebody else wrote a version since this draft was begun. */
    changed,
    takeTheirs: () => form.put(startOf(t, meeting)),
    keepMine: () => form.put({ base: record?.version ?? 0 }),
    signedBefore: (record?.signed.length ?? 0) > 0,
    /** A text that is too long is told at once, the rest after the first try. */
    wrong: tried ? wrong : { ...nothing, statements: overWords(t, draft.statements) },
    tooLong: draft.statements.length > MOST.statements,
    incomplete: tried && Object.values(wrong).some(Boolean) ? t.errors.codes['input.invalid']() : undefined,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: () => void send(),
  };
}

export type RecordForm = ReturnType<typeof useRecord>;

const nothing = { place: '', present: '', rights: '', statements: '', verified: '', result: '', outcome: '' };

/** The last version as it stands, or a first one with everything filled in that is known. */
function startOf({ meeting: words }: MeetTexts, { document, record, ...meeting }: ShownMeeting): Draft {
  if (document && record) return draftOf(document, record.version);
  return {
    base: 0,
    place: meeting.where,
    present: meeting.invited.map(({ partyId }) => partyId),
    others: words.names(meeting.companions.map(({ name, as, of }) => words[as](name, of))),
    rights: false,
    statements: '',
    verified: '',
    result: '',
    outcome: '',
  };
}

/** The rights are read out anew for every version. */
function draftOf(document: RecordDocument, base: number): Draft {
  const { place, present, others, statements, verified, result, outcome } = document;
  return {
    base,
    place,
    present: present.map(({ partyId }) => partyId),
    others,
    rights: false,
    statements,
    verified,
    result,
    outcome,
  };
}

function commandOf(meetingId: string, draft: Draft & { result: RecordResult }): CaseCommandInput {
  const { others, verified, present, ...rest } = draft;
  return {
    type: 'writeRecord',
    meetingId,
    ...rest,
    rights: true,
    present: [...present],
    ...(others.trim() === '' ? {} : { others }),
    ...(verified.trim() === '' ? {} : { verified }),
  };
}

/** What stands in the way of sending, at its field. */
function wrongIn(t: MeetTexts, draft: Draft): Readonly<Record<keyof typeof nothing, string>> {
  const { record } = t.meet;
  const { fields } = t.errors;
  const needed = (text: string) => (text.trim() === '' ? fields.required() : '');
  const short = (text: string, limit: number) => (text.length > limit ? fields.too_long({ limit }) : '');
  return {
    place: needed(draft.place),
    present: draft.present.length === 0 ? record.presentNeeded : '',
    rights: draft.rights ? '' : record.rightsNeeded,
    statements: needed(draft.statements) || overWords(t, draft.statements),
    verified: short(draft.verified, MOST.verified),
    result: draft.result === '' ? record.resultNeeded : '',
    outcome: needed(draft.outcome) || short(draft.outcome, MOST.outcome),
  };
}

function overWords({ meet }: MeetTexts, statements: string): string {
  const over = statements.length - MOST.statements;
  return over > 0 ? meet.record.tooLong(over) : '';
}
