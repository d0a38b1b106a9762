import { sql } from 'kysely';
import type { CaseEvent } from '@/domain/case/event';
import { evolve } from '@/domain/case/evolve';
import { peopleAfter } from '@/domain/case/people/book';
import { type CaseState, isEnded } from '@/domain/case/state';
import type { CasePeople } from '@/domain/case/view';
import { centresOf, wakesAt } from '@/domain/case/watching';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import { tellings } from '@/domain/notices/tellings';
import { type Heads, seal } from './chain';
import { type Database, statement } from './database';
import { shownIn } from './files';
import { NUDGE_CHANNEL, type Nudge, nudgeTexts } from './nudge';
import { bindParty } from './people';
import type { ActsForTable } from './schema';
import { messageSql, messageValues, tellingSql, tellingValues, tellOfBeginning } from './telling';

export interface StoredCase {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly head: number;
  readonly heads: Heads;
  readonly people: CasePeople;
}

/** Who did what with which input, so that the same command again has one effect. */
export interface CommandMark {
  readonly doer: string;
  readonly commandId: string;
  readonly inputHash: string;
  readonly personId: PersonId | null;
}

export interface Appending {
  readonly case: StoredCase;
  readonly events: readonly CaseEvent[];
  readonly command?: CommandMark | undefined;
  /** Persons who may read the case from now on. */
  readonly joined?: readonly PersonId[];
  readonly reader?: PersonId;
}

/**
 * Appends events, and with them the folded state, the mark of the command and the nudge, in one statement and so
 * one transaction. Answers the case as it is afterwards, or null when somebody else was quicker: load and decide again.
 */
export async function append(db: Database, appending: Appending): Promise<StoredCase | null> {
  const { case: before, events, command } = appending;
  const { sealed, heads } = seal(before.caseId, before.head, before.heads, events);
  const state = events.reduce<CaseState | null>(evolve, before.state) as CaseState;
  const people = peopleAfter(before.people, events);
  const head = before.head + events.length;
  const column = <K extends keyof (typeof sealed)[number]>(key: K) => sealed.map((event) => event[key]);
  const said = events.find((event) => event.type === 'message.said');
  const files = shownIn(events);
  const told = tellings(before.state, state, events);
  const message = files.length === 0 ? messageValues(told, state, command?.doer) : null;
  const write = message ? appendMessage : appendAll;
  const [row] = await write(db, [
    before.caseId,
    before.head,
    head,
    JSON.stringify(state),
    JSON.stringify(heads),
    JSON.stringify({ parties: people.parties, handlers: people.handlers }),
    state.stage,
    !isEnded(state.stage),
    state.mediator?.personId ?? null,
    state.lastAt,
    column('ordinal'),
    column('stream'),
    column('seq'),
    column('type'),
    column('at'),
    column('facts'),
    column('words'),
    hex(column('salt')),
    hex(column('wordsDigest')),
    hex(column('hash')),
    nudgeTexts(nudgeOf(appending, state)),
    command?.doer ?? null,
    command?.commandId ?? null,
    command?.inputHash ?? null,
    command?.personId ?? null,
    said ? (appending.reader ?? null) : null,
    said?.stream ?? null,
    said ? (state.streams[said.stream]?.messages ?? 0) : 0,
    state.centreId,
    centresOf(state),
    (state.handlers ?? []).map(({ personId }) => personId),
    wakesAt(state),
    ...(message ?? [
      files.map(({ fileId }) => fileId),
      files.map(({ stream }) => stream),
      ...tellingValues(told, state, command?.doer),
    ]),
  ]);
  return row?.moved === 1 ? { caseId: before.caseId, state, head, heads, people } : null;
}

/** What is shown in private first may be shown to more people later; what they saw once is not taken back. */
const FIRST_STREAM = `case when file.stream is null or file.stream like 'private:%' then shown.stream
      else file.stream end`;

const boundSql = (fileIds: string, streams: string) => `bound as (
    update file set case_id = moved.case_id, stream = ${FIRST_STREAM}
    from moved, unnest(${fileIds}::text[], ${streams}::text[]) as shown(file_id, stream) where file.file_id = shown.file_id)`;

/** `moved` decides: where the head is another one, nothing else of the statement finds a row. */
const appending = (more: string) => `with moved as (
    update dispute_case set head = $3::int, state = $4, heads = $5, people = $6, stage = $7, open = $8, mediator = $9,
      centre_id = $29, centres = $30::text[], handlers = $31::text[], wakes_at = $32::timestamptz, updated_at = $10::timestamptz
    where case_id = $1 and head = $2::int returning case_id),
  added as (
    insert into case_event (case_id, ordinal, stream, seq, type, at, facts, words, salt, words_digest, hash)
    select moved.case_id, e.ordinal, e.stream, e.seq, e.type, e.at, e.facts, e.words, decode(e.salt, 'hex'),
      decode(e.digest, 'hex'), decode(e.hash, 'hex')
    from moved, unnest($11::int[], $12::text[], $13::int[], $14::text[], $15::timestamptz[], $16::text[], $17::text[],
      $18::text[], $19::text[], $20::text[])
      as e(ordinal, stream, seq, type, at, facts, words, salt, digest, hash)),
  told as (select pg_notify('${NUDGE_CHANNEL}', nudge) from moved, unnest($21::text[]) as nudge),
  done as (
    insert into command_done (doer, command_id, input_hash, case_id, from_ordinal, to_ordinal, person_id, at)
    select $22::text, $23::text, $24::text, moved.case_id, $2::int, $3::int, $25::text, $10::timestamptz from moved where $23::text is not null),
  read as (
    insert into read_cursor (person_id, case_id, stream, messages)
    select $26::text, moved.case_id, $27::text, $28::int from moved where $26::text is not null
    on conflict (person_id, case_id, stream) do update set messages = greatest(read_cursor.messages, excluded.messages)),
  noticed as (
    update notice set read_at = $10::timestamptz from moved where notice.person_id = $26::text
      and notice.case_id = moved.case_id and notice.kind = 'message' and notice.topic = $27::text and notice.read_at is null),
  ${more}
  select (select count(*) from moved) as moved, (select count(*) from told) as told`;
const appendAll = statement<{ moved: number }>(
  appending(`${boundSql('$33', '$34')},
  ${tellingSql(35, '$10::timestamptz')}`),
);
/** What is merely said names no file: each table that a statement could change costs it, whether or not it does. */
const appendMessage = statement<{ moved: number }>(
  appending(messageSql(33, '$10::timestamptz', '$27::text')),
);

function hex(bytes: readonly (Buffer | null)[]): (string | null)[] {
  return bytes.map((one) => one?.toString('hex') ?? null);
}

function nudgeOf({ events, joined = [] }: Appending, state: CaseState): Nudge {
  return {
    caseId: state.caseId,
    centres: centresOf(state),
    streams: [...new Set(events.map((event) => event.stream))],
    persons: [
      ...joined,
      ...(state.mediator ? [state.mediator.personId] : []),
      ...(state.handlers ?? []).map(({ personId }) => personId),
    ],
  };
}

/** Writes the first events of a case, with whoever files it. One transaction; throws on a code already taken. */
export async function begin(
  db: Database,
  filed: {
    events: readonly CaseEvent[];
    people: CasePeople;
    personId: PersonId;
    /** As whom they act for the applicant; null for a clerk who wrote it down for somebody. */
    as: ActsForTable['acting_as'] | null;
    command: CommandMark;
  },
): Promise<void> {
  const { events, people, personId, as, command } = filed;
  const state = events.reduce<CaseState | null>(evolve, null) as CaseState;
  const { caseId } = state;
  const { sealed, heads } = seal(caseId, 0, {}, events);
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('dispute_case')
      .values({
        case_id: caseId,
        code: state.code,
        centre_id: state.centreId,
        place: state.place,
        stage: state.stage,
        open: true,
        mediator: null,
        centres: centresOf(state),
        handlers: [],
        wakes_at: wakesAt(state),
        head: sealed.length,
        state: JSON.stringify(state),
        heads: JSON.stringify(heads),
        people: JSON.stringify(people),
        filed_at: state.filedAt,
        updated_at: state.lastAt,
      })
      .execute();
    await trx
      .insertInto('case_event')
      .values(
        sealed.map(({ wordsDigest, ...event }) => ({ case_id: caseId, ...event, words_digest: wordsDigest })),
      )
      .execute();
    if (as !== null)
      await bindParty(trx, { caseId, partyId: 'p1' as PartyId, personId, as, from: state.filedAt });
    await trx
      .insertInto('command_done')
      .values({
        doer: command.doer,
        command_id: command.commandId,
        input_hash: command.inputHash,
        case_id: caseId,
        from_ordinal: 0,
        to_ordinal: sealed.length,
        person_id: personId,
        at: state.filedAt,
      })
      .execute();
    for (const { fileId, stream } of shownIn(events))
      await trx.updateTable('file').set({ case_id: caseId, stream }).where('file_id', '=', fileId).execute();
    await tellOfBeginning(trx, state, events);
    const nudge: Nudge = { caseId, centres: centresOf(state), streams: ['parties'], persons: [personId] };
    for (const text of nudgeTexts(nudge)) await sql`select pg_notify(${NUDGE_CHANNEL}, ${text})`.execute(trx);
  });
}
