import type { PartyId } from '../../ids';
import { type Asked, type Drafts, findParty, type No, no, partyOf, refused } from '../chapter';
import { agreedParties, takesPart } from '../party';
import type { CaseState } from '../state';
import type { Acting, Viewer } from '../viewer';
import type { Meeting, RecordDocument, Signer } from './shape';

export function findMeeting(state: CaseState, meetingId: string): Meeting | undefined {
  return state.meetings?.find((one) => one.meetingId === meetingId);
}

/** Whom a meeting is for: one party alone, or everybody who agreed to talk. */
export function invitedTo(state: CaseState, { only }: Meeting): PartyId[] {
  const all = only === undefined ? agreedParties(state.parties) : state.parties.filter(takesPart);
  return all.map(({ partyId }) => partyId).filter((partyId) => only === undefined || partyId === only);
}

/** Who was there, still takes part and may read the record. */
export function mustSign(state: CaseState, meeting: Meeting): PartyId[] {
  return (meeting.record?.present ?? []).filter((partyId) => !signerProblem(state, meeting, partyId));
}

function signerProblem(state: CaseState, { record, only }: Meeting, partyId: PartyId) {
  const one = findParty(state, partyId);
  if (!one || !record?.present.includes(partyId)) return refused('record.nobody');
  if (!takesPart(one)) return refused('party.gone');
  return only === undefined && one.answer !== 'consented' ? refused('party.not_agreed') : null;
}

/** Why somebody who has nothing to sign has nothing, as far as there is a record that concerns them. */
export function whyNotSign(state: CaseState, viewer: Viewer): No {
  const own = viewer.as === 'party' ? viewer.partyId : undefined;
  const concerning = ({ record, only }: Meeting) =>
    record !== undefined && (only === undefined || own === undefined || only === own);
  const last = state.meetings?.findLast(concerning);
  if (!last) return null;
  if (last.record?.signed.includes(own ?? 'mediator')) return no('record.already_signed');
  return own === undefined ? null : (signerProblem(state, last, own)?.refusal ?? null);
}

/** Who has not yet signed a record, as far as this viewer may sign for them; who refused may still think better of it. */
export function unsigned(meeting: Meeting, state: CaseState, viewer: Viewer): Signer[] {
  const { record } = meeting;
  if (!record) return [];
  const here = mustSign(state, meeting).filter((partyId) => !record.signed.includes(partyId));
  if (viewer.as === 'party') return here.filter((partyId) => partyId === viewer.partyId);
  return record.signed.includes('mediator') ? here : [...here, 'mediator'];
}

/** The record that somebody signs or refuses to sign, and for whom. */
export function signing(
  state: CaseState,
  viewer: Acting,
  command: { readonly meetingId: string; readonly partyId?: PartyId | undefined },
) {
  const meeting = findMeeting(state, command.meetingId);
  const record = meeting?.record;
  if (!meeting || !record) return refused('meeting.unknown');
  const who: Signer | undefined =
    viewer.as === 'party' ? viewer.partyId : (command.partyId ?? ('mediator' as const));
  const own = partyOf(state, viewer);
  if (own && command.partyId !== undefined && command.partyId !== own.partyId)
    return refused('case.not_yours');
  const isNamed = state.mediator?.personId === viewer.personId;
  if (who === 'mediator' && !isNamed) return refused('case.not_yours');
  const wrong = who === 'mediator' ? null : signerProblem(state, meeting, who);
  if (wrong) return wrong;
  return { meeting, record, who, recorded: viewer.as !== 'party' && who !== 'mediator' };
}

/** Every sentence of the record is fixed with its digest before anybody signs; a new version asks everybody again. */
export function writeRecord({ state, command, setting, write }: Asked<'writeRecord'>): Drafts {
  const meeting = findMeeting(state, command.meetingId);
  if (meeting?.status !== 'fixed' || meeting.time === undefined) return refused('meeting.unknown');
  if (meeting.time > setting.now) return refused('meeting.not_held');
  const before = meeting.record?.version ?? 0;
  if (command.base !== before) return refused('record.changed');
  const invited = invitedTo(state, meeting);
  const present = [...new Set(command.present)];
  if (present.length === 0 || present.some((partyId) => !invited.includes(partyId)))
    return refused('record.nobody');
  const { meetingId, only } = meeting;
  const { place, others = '', rights, statements, verified = '', result, outcome } = command;
  const document: RecordDocument = {
    kind: 'mediation_record',
    code: state.code,
    committee: setting.committee ?? '',
    mediator: setting.mediatorName ?? '',
    heldAt: meeting.time,
    place,
    present: present.map((partyId) => ({ partyId, name: setting.people?.[partyId]?.name ?? '' })),
    others,
    rights,
    statements,
    verified,
    result,
    outcome,
    version: before + 1,
  };
  // The same words once more change nothing, and ask nobody to sign again.
  if (before > 0 && setting.fix({ ...document, version: before }).digest === meeting.record?.digest)
    return [];
  const { text, digest } = setting.fix(document);
  return [
    write(
      'record.written',
      { meetingId, version: before + 1, digest, result, present },
      { document: text },
      { only },
    ),
  ];
}
