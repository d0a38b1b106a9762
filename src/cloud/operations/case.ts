import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Done } from '@/contract/answers';
import type { ParsedInput } from '@/contract/operations';
import { shutOut } from '@/domain/case/access/standing';
import type { CaseCommand } from '@/domain/case/command';
import { decide } from '@/domain/case/decide';
import type { CaseEvent } from '@/domain/case/event';
import { fold } from '@/domain/case/evolve';
import type { FileId, PersonId } from '@/domain/ids';
import { no, type Result, refused, yes } from '../answer';
import type { Caller, House } from '../house';
import { reportFault } from '../http/fault';
import { eventsBetween, type PlacedEvent } from '../store/case-events';
import type { CommandMark } from '../store/case-log';
import { type CaseForPerson, loadForPerson } from '../store/case-reading';
import { findFiles } from '../store/files';
import { settingFor } from './bringing';
import { appendAndEnd, nameConfirmed } from './ending';
import { isTaken, markFor } from './idempotence';
import { appendWithKey, freshKey, keyAgain } from './issuing';
import { appendBoth, besideFor } from './linking';
import { noteGiven } from './looking';
import { doneAnswer, readerOf } from './presenting';
import { printAgreement } from './printing';
import { createQueues } from './turn-taking';
import { turnedAway } from './turned-away';

const inTurn = createQueues();
const TRIES = 8;

/** `case.do`: every later command goes through this one door and is judged by the domain. */
export async function carryOut(
  input: ParsedInput<'case.do'>,
  caller: Caller,
  house: House,
): Promise<Result<Done>> {
  const personId = caller.personId as PersonId;
  const command = input.command as CaseCommand;
  const mark = markFor(personId, 'case.do', input);
  return inTurn(input.caseId, async () => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const answer = await attemptOnce(house, input.caseId, caller, command, mark);
      if (answer) return answer;
      await wait(randomInt(2, 10 * (attempt + 1)));
    }
    return no('case.busy');
  });
}

/** @returns null when another command came between: load and decide again. */
async function attemptOnce(
  house: House,
  caseId: ParsedInput<'case.do'>['caseId'],
  { personId: caller, unlocked }: Caller,
  command: CaseCommand,
  mark: CommandMark,
): Promise<Result<Done> | null> {
  const personId = caller as PersonId;
  const { commandId } = mark;
  const loaded = await loadForPerson(house.db, caseId, personId, { commandId, unlocked });
  if (!loaded) return no('case.not_found');
  if (loaded.done) return repeat(house, loaded, mark, command);
  const viewer = readerOf(loaded);
  if (!viewer) return turnedAway(house, loaded);
  const files = 'files' in command ? (command.files ?? []) : [];
  const missing = await missingFile(house, files, personId, caseId);
  if (missing) return missing;
  const setting = await settingFor(house, loaded, command);
  const decision = decide(loaded.case.state, viewer, command, setting);
  if (!decision.ok) return refused(decision.refusal);
  const { events } = decision;
  // Whatever is done, the answer shows the case.
  await noteGiven(house, loaded, viewer);
  if (events.length === 0) return yes(await doneAnswer(house, loaded, [], viewer));
  try {
    const reader = hasReadOn(loaded, events) ? { reader: personId } : {};
    const appending = { case: loaded.case, events, command: mark, ...reader };
    const key = freshKey(house, loaded.case, events);
    const beside = await besideFor(house.db, loaded.case, viewer, command, setting);
    const after = key
      ? await appendWithKey(house.db, appending, key)
      : beside
        ? await appendBoth(house.db, appending, beside, setting.now)
        : await appendAndEnd(house.db, appending);
    if (!after) return null;
    await nameConfirmed(house.db, events, after);
    if (events.some(({ data }) => 'voice' in data)) house.voiceSaid?.();
    const known = { ...loaded, case: after, read: readAfter(loaded, events, after) };
    const answer = await doneAnswer(
      house,
      (await reloaded(house, known, events, unlocked)) ?? known,
      placeEvents(loaded, events),
      viewer,
    );
    return yes({ ...answer, ...key?.shown });
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

/** Some commands bring about more than their events: a printed paper, another mediator's name beside the case. */
async function reloaded(
  house: House,
  { case: { caseId }, person }: CaseForPerson,
  events: readonly CaseEvent[],
  unlocked: string | undefined,
): Promise<CaseForPerson | null> {
  const has = (type: CaseEvent['type']) => events.some((event) => event.type === type);
  // Where printing fails the agreement is in force all the same, and the sweep makes its paper.
  if (has('agreement.took_effect')) await printAgreement(house, caseId).catch(reportFault);
  else if (!has('mediator.assigned')) return null;
  return loadForPerson(house.db, caseId, person.personId, { unlocked });
}

async function repeat(
  house: House,
  loaded: CaseForPerson,
  mark: CommandMark,
  command: CaseCommand,
): Promise<Result<Done>> {
  const { done } = loaded;
  if (!done || done.inputHash !== mark.inputHash) return no('command.id_reused');
  // Whoever used a key and waits, or lost their place, reads no more of what they did either.
  if (!readerOf(loaded) && isPutOut(loaded)) return turnedAway(house, loaded);
  const events = await eventsBetween(house.db, loaded.case.caseId, done.from, done.to);
  const known = readerOf(loaded) ? loaded : await asItWas(house, loaded, done.to);
  const viewer = readerOf(known) ?? readerOf(await asItWas(house, loaded, done.from));
  if (!viewer) return no('case.not_yours');
  await noteGiven(house, known, viewer);
  const answer = await doneAnswer(house, known, events, viewer);
  const issued = events.map(({ event }) => event);
  const key = command.type === 'issueKey' ? await keyAgain(house, loaded, command, issued) : null;
  return yes({ ...answer, ...key });
}

function isPutOut({ case: { state }, person: { personId } }: CaseForPerson): boolean {
  return shutOut(state).some((one) => one.personId === personId);
}

/** The case after so many events: whoever gave it away reads no more of it than what they did. */
async function asItWas(house: House, loaded: CaseForPerson, head: number): Promise<CaseForPerson> {
  const earlier = await eventsBetween(house.db, loaded.case.caseId, 0, head);
  const state = fold(earlier.map(({ event }) => event));
  return state ? { ...loaded, case: { ...loaded.case, state } } : loaded;
}

export async function missingFile(
  house: House,
  fileIds: readonly FileId[],
  personId: PersonId | null,
  caseId: string | null,
): Promise<{ ok: false; error: Extract<Result<never>, { ok: false }>['error'] } | null> {
  if (fileIds.length === 0) return null;
  const found = await findFiles(house.db, fileIds);
  const mine = found.filter(
    (file) =>
      (file.personId === null || file.personId === personId) &&
      (file.caseId === null || file.caseId === caseId),
  );
  if (mine.length !== new Set(fileIds).size) return no('file.not_found');
  const unfit = await house.files.admit(mine);
  return unfit && no(unfit.code, unfit.params);
}

function placeEvents(loaded: CaseForPerson, events: readonly CaseEvent[]): PlacedEvent[] {
  const seqs = new Map<string, number>();
  return events.map((event, index) => {
    const seq = (seqs.get(event.stream) ?? loaded.case.state.streams[event.stream]?.seq ?? 0) + 1;
    seqs.set(event.stream, seq);
    return { event, seq, ordinal: loaded.case.head + index + 1 };
  });
}

/** Whoever speaks has read what was said before; whoever lets another's words through may not have. */
function hasReadOn({ person, read, case: { state } }: CaseForPerson, events: readonly CaseEvent[]): boolean {
  const said = events.find((event) => event.type === 'message.said');
  if (!said) return false;
  const before = state.streams[said.stream]?.messages ?? 0;
  return said.by.personId === person.personId || (read[said.stream] ?? 0) >= before;
}

function readAfter(
  loaded: CaseForPerson,
  events: readonly CaseEvent[],
  after: CaseForPerson['case'],
): CaseForPerson['read'] {
  const said = events.find((event) => event.type === 'message.said');
  return said && hasReadOn(loaded, events)
    ? { ...loaded.read, [said.stream]: after.state.streams[said.stream]?.messages ?? 0 }
    : loaded.read;
}
