import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { askAt } from '../harness/ask';
import { type FreshDatabase, freshDatabase } from '../harness/postgres';
import { anyPort, type ServerProcess, startServerProcess, temporaryFolder } from '../harness/server-process';

const temporary = temporaryFolder();
const SECRET = 'a secret of this test that is long enough';
let database: FreshDatabase;
let server: ServerProcess | undefined;

beforeAll(async () => {
  database = await freshDatabase();
});

afterEach(async () => {
  server?.child.kill('SIGINT');
  await server?.ended;
  server = undefined;
});

afterAll(async () => {
  await database.drop();
  temporary.remove();
});

function surroundings(): Record<string, string> {
  return { DATA_DIR: temporary.folder, DATABASE_URL: database.connectionString, YIMA_SECRET: SECRET };
}

function invite(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const program = path.resolve(__dirname, '../../dist/server/invite.js');
  const env = { PATH: process.env.PATH ?? '', ...surroundings() };
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, out, errors) =>
      done({ code: child.exitCode ?? 1, out, errors }),
    );
  });
}

async function start(more: Record<string, string> = {}) {
  const port = await anyPort();
  const address = `http://127.0.0.1:${port}`;
  const mode = { YIMA_MODE: 'production', HOST: '127.0.0.1', PUBLIC_URL: address };
  server = startServerProcess({
    PORT: port,
    DATA_DIR: temporary.folder,
    ...surroundings(),
    ...mode,
    ...more,
  });
  return { ask: askAt(address), server };
}

const codesIn = (out: string) =>
  out.match(/\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\b/g) ?? [];

describe('npm run invite', () => {
  it('prints a code for a clerk and one for a mediator, each of which opens once', async () => {
    const { code, out } = await invite();
    expect(code).toBe(0);
    const [clerk = '', mediator = ''] = codesIn(out);
    const { ask, server: running } = await start();
    await running.ready;
    const opened = await ask('session.invite', { commandId: randomUUID(), invitation: clerk });
    expect(opened.me.role).toBe('clerk');
    expect(await ask.answer('session.invite', { commandId: randomUUID(), invitation: clerk })).toMatchObject({
      error: { code: 'invitation.invalid' },
    });
    const other = await ask('session.invite', {
      commandId: randomUUID(),
      invitation: mediator.toLowerCase(),
    });
    expect(other.me.role).toBe('mediator');
  });

  it('names whoever is invited, and works beside the running server', async () => {
    const { ask, server: running } = await start();
    await running.ready;
    const { out } = await invite('--role', 'mediator', '--name', '何川');
    const [invitation = ''] = codesIn(out);
    expect(codesIn(out)).toHaveLength(1);
    const { me } = await ask('session.invite', { commandId: randomUUID(), invitation });
    expect(me).toMatchObject({ name: '何川', role: 'mediator' });
  });

  it.each([
    [['--role', 'judge'], /--role: "judge"/],
    [['--days', 'x'], /--days: "x"/],
    [['--centre', 'elsewhere'], /--centre: there is no elsewhere; there is centre/],
    [['--colour', 'red'], /--colour.*Use: npm run invite/],
  ])('refuses %j in one line', async (args, line) => {
    const { code, out, errors } = await invite(...args);
    expect({ code, out, lines: errors.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 });
    expect(errors).toMatch(line);
  });
});

describe('the own centre', () => {
  const card = {
    name: '桑枣镇综治中心',
    committee: '桑枣镇人民调解委员会',
    phone: '0816-555 0188',
    hours: '9:00–17:30',
    address: '桑枣镇文化路 8 号',
    place: '510705101000',
  };

  function fileOf(content: unknown): string {
    const file = path.join(temporary.folder, `${randomUUID()}.json`);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  }

  it('is the one that CENTRE_FILE describes', async () => {
    const { ask, server: running } = await start({ CENTRE_FILE: fileOf(card) });
    await running.ready;
    expect(await ask('centre.contact', {})).toMatchObject(card);
  });

  it.each([
    [
      'a missing committee',
      { ...card, committee: undefined },
      /CENTRE_FILE: committee in .* missing or empty/,
    ],
    ['a place that is none', { ...card, place: '999999999999' }, /CENTRE_FILE: place in .* 12-digit/],
    ['no telephone number', { ...card, phone: 'call us' }, /CENTRE_FILE: phone in .* telephone number/],
    ['no JSON', '{', /CENTRE_FILE: .* is no JSON/],
  ])('is refused with %s in one line that names the field', async (_what, content, line) => {
    const { server: refused } = await start({ CENTRE_FILE: fileOf(content) });
    expect(await refused.ended).toBe(1);
    expect(refused.output().trim().split('\n')).toHaveLength(1);
    expect(refused.output()).toMatch(line);
  });
});
