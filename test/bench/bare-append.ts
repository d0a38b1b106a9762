import { randomBytes } from 'node:crypto';

/** A case as the bare programs hold it: the columns as they stand in the table. */
export interface BareCase {
  readonly case_id: string;
  readonly state: string;
  readonly heads: string;
  readonly people: string;
  readonly head: number;
}

const DIGEST = randomBytes(32);

/** Stores a message, the case's new row and the command's mark and notifies: what an append does, without our rules. */
export const BARE_APPEND = `with moved as (
    update dispute_case set head = $1, state = $2, heads = $3, people = $4, stage = $5, open = $6, mediator = $7,
      updated_at = $8
    where case_id = $9 and head = $10 returning case_id),
  added as (
    insert into case_event (case_id, ordinal, stream, seq, type, at, facts, words, salt, words_digest, hash)
    select moved.case_id, $1::int, $11, $12::int, $13, $8::timestamptz, $14, $15, $16::bytea, $17::bytea, $17::bytea
    from moved),
  told as (select pg_notify('yima_bare', $18) from moved),
  done as (
    insert into command_done (doer, command_id, input_hash, case_id, from_ordinal, to_ordinal, person_id, at)
    select $19, $20, 'none', moved.case_id, $10::int, $1::int, null, $8::timestamptz from moved)
  select (select count(*) from moved) as moved, (select count(*) from told) as told`;

/** The values of {@link BARE_APPEND}, and the case as it is afterwards. */
export function bareAppend(
  before: BareCase,
  commandId: string,
  text: string,
  notified: string,
): { row: BareCase; values: unknown[] } {
  const state = JSON.parse(before.state);
  const heads = JSON.parse(before.heads);
  const at = new Date().toISOString();
  const joint = heads.joint ?? { seq: 0, hash: '' };
  heads.joint = { ...joint, seq: joint.seq + 1 };
  state.lastAt = at;
  const fact = { type: 'message.said', at, by: { role: 'party', partyId: 'p1' }, data: { files: [] } };
  const row = {
    ...before,
    head: before.head + 1,
    state: JSON.stringify(state),
    heads: JSON.stringify(heads),
  };
  const values = [
    row.head,
    row.state,
    row.heads,
    row.people,
    state.stage,
    true,
    state.mediator?.personId ?? null,
    at,
    row.case_id,
    before.head,
    'joint',
    heads.joint.seq,
    'message.said',
    JSON.stringify(fact),
    JSON.stringify({ text, name: '李芳' }),
    randomBytes(16),
    DIGEST,
    notified ||
      JSON.stringify({ caseId: row.case_id, centreId: state.centreId, streams: ['joint'], persons: [] }),
    'bare',
    commandId,
  ];
  return { row, values };
}
