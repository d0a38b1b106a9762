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
    published: '镇政府门口的公示栏',
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

  const county = { ...card, id: 'anzhou', name: '安州区综治中心', place: '510705000000' };
  const { place: _everywhere, ...department } = { ...card, id: 'arbitration', name: '劳动人事争议仲裁院' };

  it('has the organisations beside and above it that CENTRE_FILE lists, each with clerks of its own', async () => {
    const organisations = [county, { ...department, parent: 'anzhou' }];
    const mistyped = { ...county, id: 'anzhuo' };
    for (const listed of [[mistyped], organisations]) {
      const { ask, server: running } = await start({
        CENTRE_FILE: fileOf({ ...card, parent: listed[0]?.id, organisations: listed }),
      });
      await running.ready;
      expect(await ask('centre.contact', {})).toMatchObject({ ...card, centreId: 'centre' });
      running.child.kill('SIGINT');
      await running.ended;
    }
    const { out } = await invite('--role', 'clerk', '--centre', 'arbitration', '--name', '秦岚');
    expect(out).toContain('劳动人事争议仲裁院  秦岚');
    const { ask, server: running } = await start();
    await running.ready;
    const [invitation = ''] = codesIn(out);
    const opened = await ask('session.invite', { commandId: randomUUID(), invitation });
    expect(opened.me).toMatchObject({ role: 'clerk', centreId: 'arbitration', name: '秦岚' });
    // The one that was mistyped is offered no longer.
    const { errors } = await invite('--centre', 'anzhuo');
    expect(errors).toMatch(/there is centre \(.*\), anzhou \(.*\), arbitration \(.*\)\./);
  });

  it('may be described like the example', async () => {
    const example = path.resolve(__dirname, '../../docs/centre.example.json');
    const { ask, server: running } = await start({ CENTRE_FILE: example });
    await running.ready;
    expect(await ask('centre.contact', {})).toMatchObject({ name: '桑枣镇综治中心', parent: 'anzhou' });
  });

  it.each([
    ['an id twice', [county, county], /organisations\.1\.id in .* \("anzhou"\) is taken by another one/],
    ['the own id', [{ ...county, id: 'centre' }], /organisations\.0\.id in .* is the id of your own centre/],
    ['an id with spaces', [{ ...county, id: 'an zhou' }], /organisations\.0\.id in .* small letters/],
    ['no committee', [{ ...county, committee: '' }], /organisations\.0\.committee in .* missing or empty/],
    ['a parent that is not there', [{ ...county, parent: 'city' }], /organisations\.0\.parent in .*"city"/],
    [
      'parents in a circle',
      [
        { ...county, parent: 'arbitration' },
        { ...department, parent: 'anzhou' },
      ],
      /organisations\.0\.parent in .* \("arbitration"\) leads round in a circle/,
    ],
    ['something that is no list', { id: 'anzhou' }, /organisations in .* has to be a list/],
  ])('is refused with %s among its organisations', async (_what, organisations, line) => {
    const { server: refused } = await start({ CENTRE_FILE: fileOf({ ...card, organisations }) });
    expect(await refused.ended).toBe(1);
    expect(refused.output().trim().split('\n')).toHaveLength(1);
    expect(refused.output()).toMatch(line);
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
