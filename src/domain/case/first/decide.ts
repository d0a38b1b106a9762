import type { FileId, PartyId } from '../../ids';
import { OFFICES } from '../../kinds/kinds';
import { keyExpiry } from '../../procedure/procedure';
import { isCalled } from '../assist/reaching';
import { dangerIn } from '../care/danger';
import { waitingOf } from '../care/held';
import { CARE_LIMITS, type MessagePlace } from '../care/shape';
import { type Asked, type Decide, type Drafts, findParty, partyOf, refused, textWords } from '../chapter';
import type { CommandOf, FirstCommand } from '../command';
import { type CaseEvent, CONTACT_RESULTS, CONTACT_WAYS, DELIVERY_WAYS, type Words } from '../event';
import { stoodByAParty } from '../mediator/rules';
import { applicantOf, isAsked, isAskedHeir, type Party, takesPart, waitingFor } from '../party';
import type { CaseState } from '../state';
import { privateStream } from '../stream';
import { mayWrite } from '../talk';
import { keyProblem } from './permits';

/** From filing to the talks. */
export const firstDecide: { readonly [T in FirstCommand['type']]: Decide<T> } = {
  accept: ({ state, command, setting, write }) => {
    const track = command.track ?? 'people';
    const { attempts, tracks } = setting.procedure;
    if (!tracks[track].enabled) return refused('track.not_offered');
    return [write('case.accepted', { kind: command.kind ?? state.kind, track, attempts })];
  },
  askSupplement: ({ state, command, write }) => [
    write('supplement.asked', {}, { text: command.what }, toApplicant(state)),
  ],
  supplement: ({ state, command, write }) => [
    write('supplement.given', { files: command.files ?? [] }, { text: command.text }, toApplicant(state)),
  ],
  decline: ({ state, command, setting, write }) => {
    const office = known(OFFICES, command.office);
    if (!setting.procedure.declinable.includes(office)) return refused('case.not_declinable');
    const words = { text: command.reason, ...asTyped('office', office, command.office) };
    return [write('case.declined', { office }, words, toApplicant(state))];
  },
  assign: ({ state, command, setting, write }) => {
    // Not by key: an id that is typed as "__proto__" would find something.
    const [, chosen] =
      Object.entries(setting.mediators ?? {}).find(([id]) => id === command.mediatorId) ?? [];
    if (!chosen) return refused('case.mediator_unknown');
    if (chosen.isParty || stoodByAParty(state, command.mediatorId)) return refused('case.mediator_is_party');
    if (state.mediator?.personId === command.mediatorId) return refused('case.same_mediator');
    return [write('mediator.assigned', { mediatorId: command.mediatorId }, { mediator: chosen.name })];
  },
  declare: ({ state, command, write }) =>
    state.mediator?.declared === command.relation && !command.text
      ? []
      : [write('conflict.declared', { relation: command.relation }, textWords(command.text))],
  issueKey: ({ state, command, setting, write }) => {
    const party = findParty(state, command.partyId);
    if (!party) return refused('case.party_unknown');
    const wrong = keyProblem(state, party);
    if (wrong) return { ok: false, refusal: wrong };
    const { actorId } = command;
    if (actorId !== undefined && !party.actors?.some((one) => one.actorId === actorId && !one.ended))
      return refused('actor.unknown');
    const { reason, checkFirst } = command;
    if (setting.hadKey && !reason?.trim()) return refused('key.reason_needed');
    const expires = keyExpiry(setting.procedure, setting.now);
    const { partyId } = party;
    const facts = {
      partyId,
      expires,
      ...(actorId === undefined ? {} : { actorId }),
      ...(checkFirst ? { checkFirst } : {}),
    };
    return [write('key.issued', facts, textWords(reason))];
  },
  deliver: ({ state, command, write }) => {
    const party = findParty(state, command.partyId);
    if (!party || !isAsked(party)) return refused('case.party_unknown');
    if (!takesPart(party)) return refused('party.gone');
    if (state.stage === 'in_force' && !isAskedHeir(state, party)) return refused('answer.given');
    const how = known(DELIVERY_WAYS, command.how);
    const words = asTyped('how', how, command.how);
    return [write('invitation.delivered', { partyId: party.partyId, how }, words)];
  },
  log: (asked) => log(asked),
  consent: (asked) => answer(asked),
  answerLater: (asked) => answer(asked),
  refuse: (asked) => answer(asked),
  withdraw: (asked) => withdraw(asked),
  openRoom: ({ state, command, write }) => {
    const isShut = state.fear !== undefined && !state.fear.jointAllowed;
    if (isShut && command.apart === false) return refused('room.fear');
    const apart = command.apart ?? isShut;
    if (apart && state.stage === 'talking') return [];
    return [write('room.opened', apart ? { apart } : {})];
  },
  pauseRoom: ({ command, write }) => [
    write('room.paused', {}),
    write('pause.explained', {}, { text: command.reason }),
  ],
  resumeRoom: ({ write }) => [write('room.resumed', {})],
  say: (asked) => say(asked),
  setPass: ({ state, viewer, command, write }) => {
    const partyId = viewer.as === 'party' ? viewer.partyId : command.partyId;
    if (partyId === undefined) return refused('case.party_required');
    const appointment = state.appointments ?? 0;
    const said = state.streams[privateStream(partyId, appointment)];
    if (!said || command.seq > said.seq) return refused('message.unknown');
    const { seq, pass } = command;
    // Only the party allows that what it said goes on; the mediator may at most take a leave back.
    if (viewer.as !== 'party' && pass === 'yes') return refused('case.not_yours');
    return [write('pass.changed', { seq, pass }, {}, { partyId, appointment })];
  },
};

function log({ state, command, write }: Asked<'log'>): Drafts {
  const party = findParty(state, command.partyId);
  if (!party) return refused('case.party_unknown');
  const { partyId } = party;
  const how = known(CONTACT_WAYS, command.how === 'phone' ? 'call' : command.how);
  const result = known(CONTACT_RESULTS, command.result);
  const words = { ...asTyped('how', how, command.how), ...asTyped('result', result, command.result) };
  const events = [write('contact.logged', { partyId, how, result }, words)];
  // The note is the staff's own; the party reads that they were called, not what was noted about them.
  if (command.text) events.push(write('note.written', { partyId }, { text: command.text }));
  const isApplicant = party.side === 'applicant';
  const isAfraid = partyId === state.fear?.partyId || (isApplicant && !stillHere(state, state.fear?.partyId));
  if (isAfraid && state.hold && result === 'may_proceed') events.push(write('hold.lifted', { partyId }));
  // Whoever was filed for is asked in so many words: see the filing's own confirmation.
  if (
    isApplicant &&
    !party.confirmed &&
    !party.assisted &&
    (result === 'confirmed' || result === 'may_proceed')
  )
    events.push(write('applicant.confirmed', { partyId }));
  return events;
}

function stillHere(state: CaseState, partyId: PartyId | undefined): boolean {
  const party = findParty(state, partyId);
  return party !== undefined && takesPart(party);
}

type Answering = Pick<Asked<'consent'>, 'state' | 'viewer' | 'write'> & {
  readonly command: CommandOf<'consent' | 'answerLater' | 'refuse'>;
};

function answer({ state, viewer, command, write }: Answering): Drafts {
  const recorded = viewer.as !== 'party';
  const party = recorded ? askedParty(state, command.partyId) : partyOf(state, viewer);
  if (!party) return refused(command.partyId === undefined ? 'case.party_required' : 'case.party_unknown');
  // A party answers for itself alone, whatever id it sends.
  if (!recorded && command.partyId !== undefined && command.partyId !== party.partyId)
    return refused('case.not_yours');
  if (command.type === 'consent' && party.answer === 'consented') return [];
  if (!isAsked(party)) return refused('answer.not_for_applicant');
  if (!takesPart(party)) return refused('party.gone');
  // What is in force binds who signed it; only their heirs are still asked.
  if (state.stage === 'in_force' && !isAskedHeir(state, party)) return refused('answer.given');
  const { partyId } = party;
  switch (command.type) {
    case 'consent':
      // Who said no is not asked again on the phone; staff record a change of mind after talking with them.
      if (party.answer === 'refused' && !recorded) return refused('answer.already_refused');
      return [write('consent.given', { partyId, recorded })];
    case 'answerLater':
      return party.answer === 'none' ? [write('answer.deferred', { partyId })] : [];
    case 'refuse':
      if (party.answer === 'refused') return [];
      return [
        write('consent.refused', { partyId, recorded }),
        write('refusal.explained', { partyId }, { text: command.reason }),
      ];
  }
}

/** The other side reads that it ended, not why. */
function withdraw({ state, viewer, command, write }: Asked<'withdraw'>): Drafts {
  const events = [write('case.withdrawn', { recorded: viewer.as !== 'party' })];
  if (command.reason)
    events.push(write('withdrawal.explained', {}, { text: command.reason }, toApplicant(state)));
  return events;
}

/** Staff name the party they answer for; where only one is waited for, it is that one. */
function askedParty(state: CaseState, partyId: PartyId | undefined): Party | undefined {
  if (partyId !== undefined) return findParty(state, partyId);
  const waiting = waitingFor(state.parties);
  return waiting.length === 1 ? waiting[0] : undefined;
}

function say(asked: Asked<'say'>): Drafts {
  const { state, viewer, command, setting, write } = asked;
  const files: readonly FileId[] = command.files ?? [];
  const { text, room } = command;
  if (text.trim() === '' && files.length === 0) return refused('message.empty');
  if (command.voice !== undefined && files.length !== 1) return refused('message.no_voice');
  const wrong = mayWrite(state, viewer, room, command.partyId);
  if (wrong) return { ok: false, refusal: wrong };
  const voice = command.voice === undefined ? {} : { voice: command.voice };
  const beside = (message: CaseEvent, place: Omit<MessagePlace, 'seq'>) => [
    message,
    ...dangerIn(state, message, place, write),
  ];
  if (command.for !== undefined) return sayFor(asked, command.for);
  if (room === 'joint') {
    const own = partyOf(state, viewer);
    // A person looks at it first; until then it stands on the writer's own line to the centre.
    if (own && setting.suspect) {
      const { partyId } = own;
      if (waitingOf(state.held, partyId) >= CARE_LIMITS.waiting)
        return refused('care.full', { limit: CARE_LIMITS.waiting });
      return beside(write('message.held', { partyId, files, ...voice }, { text }), {
        room: 'centre',
        partyId,
      });
    }
    return beside(write('message.said', { files, ...voice }, { text }, { room }), { room });
  }
  const partyId = viewer.as === 'party' ? viewer.partyId : command.partyId;
  if (partyId === undefined) return refused('case.party_required');
  const party = findParty(state, partyId);
  if (!party) return refused('case.party_unknown');
  if (room === 'centre')
    return beside(write('message.said', { files, ...voice }, { text }, { room, partyId }), { room, partyId });
  if (!takesPart(party)) return refused('party.gone');
  const appointment = state.appointments ?? 0;
  // What nobody allowed to be passed on stays between the two.
  const pass = command.pass ?? 'no';
  const place = { room, partyId, appointment };
  return beside(write('message.said', { files, pass, ...voice }, { text }, place), place);
}

/** What a party without the app said by telephone or at the window, taken down where the others read it. */
function sayFor({ state, viewer, command, write }: Asked<'say'>, partyId: PartyId): Drafts {
  const { room, text, files = [], told } = command;
  if (viewer.as !== 'mediator') return refused('case.not_yours');
  if (room !== 'joint') return refused('room.not_yours');
  const party = findParty(state, partyId);
  if (!party) return refused('case.party_unknown');
  if (!takesPart(party)) return refused('party.gone');
  if (party.answer !== 'consented') return refused('party.not_agreed');
  if (!isCalled(party)) return refused('record.writes_itself');
  const data = { files, for: partyId, ...(told ? { how: told.how } : {}) };
  const message = write('message.said', data, { text }, { room });
  return [message, ...dangerIn(state, message, { room }, write)];
}

/** What passes between the centre and the applicant before the other side is asked. */
function toApplicant(state: CaseState): { partyId: PartyId | undefined } {
  return { partyId: applicantOf(state.parties)?.partyId };
}

function known<T extends string>(list: readonly T[], value: string): T | 'other' {
  return list.find((one) => one === value) ?? 'other';
}

/** What was typed instead of a known choice stands among the words, where it can be erased. */
function asTyped(key: 'how' | 'result' | 'office', choice: string, typed: string): Words {
  return choice === 'other' && typed !== 'other' ? { [key]: typed } : {};
}
