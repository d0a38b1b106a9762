import type { FileId, PartyId, PersonId } from '../ids';
import { OFFICES } from '../kinds/kinds';
import { laterOf } from '../procedure/calendar';
import { keyExpiry, type Procedure } from '../procedure/procedure';
import type { CaseCommand, CommandOf } from './command';
import { type By, type CaseEvent, CONTACT_RESULTS, CONTACT_WAYS, DELIVERY_WAYS, type Words } from './event';
import { evolve } from './evolve';
import { type Party, waitingFor } from './party';
import { mayWrite, partyOf, permit } from './permit';
import { type Refusal, refusal } from './refusal';
import type { CaseState } from './state';
import { openView, turnsAfter } from './turns';
import { byOf, type Viewer } from './viewer';
import { type Write, writer } from './writer';

/** What a command brings with it from outside: the clock, the rules in force, and names for the words. */
export interface Setting {
  readonly now: string;
  readonly procedure: Procedure;
  /** The name of whoever acts, for the log's words. */
  readonly name: string;
  /** For `assign`: the mediators of the case's centre, by id, and whether one of them acts for a party here. */
  readonly mediators?: Readonly<Record<string, { readonly name: string; readonly isParty: boolean }>>;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };
/** Nobody's id stands in the stream that anyone with the code may read. */
const SYSTEM: By = { role: 'system', personId: '' as PersonId };

type Acting = Exclude<Viewer, { as: 'code' | 'stranger' }>;
type Drafts = CaseEvent[] | { readonly ok: false; readonly refusal: Refusal };

/** Judges a command. No events means: allowed, and already so. Never throws. */
export function decide(state: CaseState, viewer: Viewer, command: CaseCommand, setting: Setting): Decision {
  const no = permit(state, viewer, command.type);
  if (no) return { ok: false, refusal: no };
  if (viewer.as === 'code' || viewer.as === 'stranger') return refusal('case.not_yours');
  // Time never runs backwards within a case, even when two servers' clocks differ.
  const now = laterOf(state.lastAt, setting.now);
  const drafts = draft(state, viewer, command, { ...setting, now });
  if (!Array.isArray(drafts)) return drafts;
  return { ok: true, events: withTurns(state, drafts, setting.procedure, now) };
}

/** Adds to a command's events whose turn it is afterwards, and what the bare code shows, where these change. */
export function withTurns(
  before: CaseState | null,
  drafts: CaseEvent[],
  procedure: Procedure,
  now: string,
): CaseEvent[] {
  const [first] = drafts;
  if (!first || drafts.every((event) => event.type === 'message.said')) return drafts;
  const after = drafts.reduce<CaseState | null>(evolve, before) as CaseState;
  const turns = turnsAfter(after, procedure, now);
  const turned =
    JSON.stringify(turns) === JSON.stringify(after.turns)
      ? drafts
      : [{ ...first, turns }, ...drafts.slice(1)];
  const shown = openView({ ...after, turns });
  const known = after.shown;
  if (known && known.stage === shown.stage && known.due === shown.due && known.task === shown.task)
    return turned;
  return [...turned, writer(SYSTEM, now)('stage.shown', shown)];
}

function draft(state: CaseState, viewer: Acting, command: CaseCommand, setting: Setting): Drafts {
  const write = writer(byOf(viewer), setting.now, setting.name);
  switch (command.type) {
    case 'accept':
      return [write('case.accepted', { kind: command.kind ?? state.kind })];
    case 'askSupplement':
      return [write('supplement.asked', {}, { text: command.what }, toApplicant(state))];
    case 'supplement':
      return [
        write('supplement.given', { files: command.files ?? [] }, { text: command.text }, toApplicant(state)),
      ];
    case 'decline':
      return decline(state, command, write);
    case 'assign':
      return assign(state, command, setting, write);
    case 'declare':
      if (state.mediator?.declared === command.relation && !command.text) return [];
      return [write('conflict.declared', { relation: command.relation }, textWords(command.text))];
    case 'issueKey':
      return issueKey(state, command, setting, write);
    case 'deliver':
      return deliver(state, command, write);
    case 'log':
      return log(state, command, write);
    case 'consent':
    case 'answerLater':
    case 'refuse':
      return answer(state, viewer, command, write);
    case 'withdraw':
      return withdraw(state, viewer, command, write);
    case 'openRoom':
      return [write('room.opened', {})];
    case 'pauseRoom':
      return [write('room.paused', {}), write('pause.explained', {}, { text: command.reason })];
    case 'resumeRoom':
      return [write('room.resumed', {})];
    case 'say':
      return say(state, viewer, command, write);
  }
}

function decline(state: CaseState, command: CommandOf<'decline'>, write: Write): Drafts {
  const office = known(OFFICES, command.office);
  const words = { text: command.reason, ...asTyped('office', office, command.office) };
  return [write('case.declined', { office }, words, toApplicant(state))];
}

function assign(state: CaseState, command: CommandOf<'assign'>, setting: Setting, write: Write): Drafts {
  // Not by key: an id that is typed as "__proto__" would find something.
  const [, chosen] = Object.entries(setting.mediators ?? {}).find(([id]) => id === command.mediatorId) ?? [];
  if (!chosen) return refusal('case.mediator_unknown');
  if (chosen.isParty) return refusal('case.mediator_is_party');
  if (state.mediator?.personId === command.mediatorId) return refusal('case.same_mediator');
  return [write('mediator.assigned', { mediatorId: command.mediatorId }, { mediator: chosen.name })];
}

function issueKey(state: CaseState, command: CommandOf<'issueKey'>, setting: Setting, write: Write): Drafts {
  const party = find(state, command.partyId);
  if (!party) return refusal('case.party_unknown');
  if (party.side === 'other' && state.hold) return refusal('case.call_applicant_first');
  if (party.side === 'other' && (state.stage === 'filed' || state.stage === 'supplementing'))
    return refusal('case.not_now', { stage: state.stage, ended: 0 });
  const expires = keyExpiry(setting.procedure, setting.now);
  return [write('key.issued', { partyId: party.partyId, expires })];
}

function deliver(state: CaseState, command: CommandOf<'deliver'>, write: Write): Drafts {
  const party = find(state, command.partyId);
  if (party?.side !== 'other') return refusal('case.party_unknown');
  const how = known(DELIVERY_WAYS, command.how);
  const words = asTyped('how', how, command.how);
  return [write('invitation.delivered', { partyId: party.partyId, how }, words)];
}

function log(state: CaseState, command: CommandOf<'log'>, write: Write): Drafts {
  const party = find(state, command.partyId);
  if (!party) return refusal('case.party_unknown');
  const { partyId } = party;
  const how = known(CONTACT_WAYS, command.how === 'phone' ? 'call' : command.how);
  const result = known(CONTACT_RESULTS, command.result);
  const words = { ...asTyped('how', how, command.how), ...asTyped('result', result, command.result) };
  const events = [write('contact.logged', { partyId, how, result }, words)];
  // The note is the staff's own; the party reads that they were called, not what was noted about them.
  if (command.text) events.push(write('note.written', { partyId }, { text: command.text }));
  const isApplicant = party.side === 'applicant';
  if (isApplicant && state.hold && result === 'may_proceed') events.push(write('hold.lifted', { partyId }));
  if (isApplicant && !party.confirmed && (result === 'confirmed' || result === 'may_proceed'))
    events.push(write('applicant.confirmed', { partyId }));
  return events;
}

function answer(
  state: CaseState,
  viewer: Acting,
  command: CommandOf<'consent' | 'answerLater' | 'refuse'>,
  write: Write,
): Drafts {
  const recorded = viewer.as !== 'party';
  const party = recorded ? askedParty(state, command.partyId) : partyOf(state, viewer);
  if (!party) return refusal(command.partyId === undefined ? 'case.party_required' : 'case.party_unknown');
  // A party answers for itself alone, whatever id it sends.
  if (!recorded && command.partyId !== undefined && command.partyId !== party.partyId)
    return refusal('case.not_yours');
  if (command.type === 'consent' && party.answer === 'consented') return [];
  if (party.side !== 'other') return refusal('answer.not_for_applicant');
  const { partyId } = party;
  switch (command.type) {
    case 'consent':
      // Who said no is not asked again on the phone; staff record a change of mind after talking with them.
      if (party.answer === 'refused' && !recorded) return refusal('answer.already_refused');
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
function withdraw(state: CaseState, viewer: Acting, command: CommandOf<'withdraw'>, write: Write): Drafts {
  const events = [write('case.withdrawn', { recorded: viewer.as !== 'party' })];
  if (command.reason)
    events.push(write('withdrawal.explained', {}, { text: command.reason }, toApplicant(state)));
  return events;
}

/** Staff name the party they answer for; where only one is waited for, it is that one. */
function askedParty(state: CaseState, partyId: PartyId | undefined): Party | undefined {
  if (partyId !== undefined) return find(state, partyId);
  const waiting = waitingFor(state.parties);
  return waiting.length === 1 ? waiting[0] : undefined;
}

function say(state: CaseState, viewer: Acting, command: CommandOf<'say'>, write: Write): Drafts {
  const files: readonly FileId[] = command.files ?? [];
  if (command.text.trim() === '' && files.length === 0) return refusal('message.empty');
  const no = mayWrite(state, viewer, command.room, command.partyId);
  if (no) return { ok: false, refusal: no };
  if (command.room === 'joint')
    return [write('message.said', { files }, { text: command.text }, { room: 'joint' })];
  const partyId = viewer.as === 'party' ? viewer.partyId : command.partyId;
  if (partyId === undefined) return refusal('case.party_required');
  if (!find(state, partyId)) return refusal('case.party_unknown');
  return [write('message.said', { files }, { text: command.text }, { room: 'centre', partyId })];
}

/** What passes between the centre and the applicant before the other side is asked. */
function toApplicant(state: CaseState): { partyId: PartyId | undefined } {
  return { partyId: state.parties.find((party) => party.side === 'applicant')?.partyId };
}

function find(state: CaseState, partyId: PartyId): Party | undefined {
  return state.parties.find((party) => party.partyId === partyId);
}

function known<T extends string>(list: readonly T[], value: string): T | 'other' {
  return list.find((one) => one === value) ?? 'other';
}

/** What was typed instead of a known choice stands among the words, where it can be erased. */
function asTyped(key: 'how' | 'result' | 'office', choice: string, typed: string): Words {
  return choice === 'other' && typed !== 'other' ? { [key]: typed } : {};
}

function textWords(text: string | undefined): Words {
  return text ? { text } : {};
}
