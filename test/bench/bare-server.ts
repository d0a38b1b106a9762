import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { BARE_APPEND, bareAppend } from './bare-append';

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
  const { row, values } = bareAppend(found.rows[0], commandId, text, '');
  const answer = await pool.query(BARE_APPEND, values);
  return answer.rows[0].moved === '1'
    ? context.json({ ok: true, data: { head: row.head } })
    : context.json({ ok: false }, 409);
});

const server = serve(
  { fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) },
  () => void process.stdout.write('ready\n'),
);
process.on('SIGTERM', () => {
  server.close();
  void pool.end().then(() => process.exit(0));
});
