import { spawn } from 'node:child_process';
import path from 'node:path';

const project = path.resolve(__dirname, '../..');

/** `npm run chaos` as a person calls it, with PostgreSQL, servers and a network of its own. */
function chaos(...args: readonly string[]): Promise<{ code: number | null; line: string; more: string }> {
  const child = spawn(process.execPath, ['config/chaos.mjs', ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let line = '';
  let more = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    line += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    more += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, line, more })));
}

it('brings every message once and in order through everything that fails', async () => {
  const { code, line, more } = await chaos('--seed', '1', '--people', '6', '--messages', '20');
  expect({ line, more: code === 0 ? '' : more }).toEqual({
    line: 'sent 120 acknowledged 120 stored 120 lost 0 duplicated 0 reordered 0\n',
    more: '',
  });
  expect(more).toMatch(/server killed \d/);
  expect(more).toMatch(/database (fast|immediate|session) \d/);
});

it('sees clients that send each try as a new command, and those that wait for no answer', async () => {
  // So many that what is seen dozens of times here is seen on any computer.
  const args = ['--seed', '2', '--people', '6', '--messages', '60'];
  const { code, line, more } = await chaos(...args, '--broken', 'renews,hurries');
  expect(code).toBe(1);
  expect(line).toMatch(/lost [1-9]\d* duplicated [1-9]\d* reordered [1-9]/);
  expect(more).toContain('npm run chaos -- --seed 2 --schedules 1 --people 6 --messages 60');
});
