import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/**
 * What the append is measured against: Hono and `pg` with the same tables and the same two statements, but without
 * identity, rules, chain and view. Reads DATABASE_URL and PORT, says `ready`, ends on SIGTERM.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = new Hono();

app.post('/append', async (context) => {
  const { caseId, commandId, text } = await context.req.json();
  const found = await pool.query(
    'select case_id, state, heads, people, head from dispute_case where case_id = $1',
    [caseId],
  );
  const row = found.rows[0];
  const state = JSON.parse(row.state);
  const heads = JSON.parse(row.heads);
  const at = new Date().toISOString();
  const head = row.head + 1;
  const joint = heads.joint ?? { seq: 0, hash: '' };
  heads.joint = { ...joint, seq: joint.seq + 1 };
  state.lastAt = at;
  const fact = JSON.stringify({
    type: 'message.said',
    at,
    by: { role: 'party', partyId: 'p1' },
    data: { files: [] },
  });
  const answer = await pool.query(APPEND, [
    head,
    JSON.stringify(state),
    JSON.stringify(heads),
    row.people,
    state.stage,
    true,
    state.mediator?.personId ?? null,
    at,
    caseId,
    row.head,
    'joint',
    heads.joint.seq,
    'message.said',
    fact,
    JSON.stringify({ text, name: '李芳' }),
    randomBytes(16),
    DIGEST,
    JSON.stringify({ caseId, centreId: state.centreId, streams: ['joint'], persons: [] }),
    'bare',
    commandId,
  ]);
  return answer.rows[0].moved === '1'
    ? context.json({ ok: true, data: { head } })
    : context.json({ ok: false }, 409);
});

const DIGEST = randomBytes(32);

const APPEND = `with moved as (
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

const server = serve(
  { fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) },
  () => void process.stdout.write('ready\n'),
);
process.on('SIGTERM', () => {
  server.close();
  void pool.end().then(() => process.exit(0));
});
