import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSealing } from '@/cloud/identity/sealing';
import { readSettings } from '@/cloud/running/settings';
import { type RunningServer, startServer } from '@/cloud/server';
import { groupCode } from '@/domain/code/dispute-code';
import { type Dispute, fileAs, talk } from '../harness/dispute';
import { type HttpDoor, httpDoor } from '../harness/http-door';
import { bindAll } from '../harness/lives';
import { PHOTO } from '../harness/phone';
import { type FreshDatabase, freshDatabase } from '../harness/postgres';
import { anyPort, temporaryFolder, until } from '../harness/server-process';
import { appointStaff } from '../harness/staff';

const SECRET = 'a secret of this test that is long enough';
const WHISPER = '我最多只能出三千';
const temporary = temporaryFolder();
const place = (name: string) => path.join(temporary.folder, name);

let database: FreshDatabase;
let server: RunningServer;
let door: HttpDoor;
let dispute: Dispute;

/** A dispute with a photo, a private word and an agreement in force, on a service of its own. */
beforeAll(async () => {
  database = await freshDatabase();
  const { clerk, mediator } = await appointStaff(database.connectionString, SECRET);
  const port = await anyPort();
  server = await startServer(
    readSettings({
      ...surroundings(),
      YIMA_MODE: 'production',
      HOST: '127.0.0.1',
      PORT: port,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }),
  );
  door = httpDoor(server.url);
  const staffed = {
    clerk: door.withToken(clerk.token),
    mediator: door.withToken(mediator.token),
    otherMediator: door.withToken(mediator.token),
    mediatorId: mediator.personId,
  };
  const applicant = door.as('张秀英');
  const other = door.as('李桂芳');
  dispute = await fileAs(applicant, { files: [await applicant.upload(PHOTO)] });
  await talk(staffed, dispute, other);
  await other.do(dispute.caseId, { type: 'say', room: 'private', text: WHISPER });
  await bindAll({ ...dispute, staffed, other }, dayFromNow(30));
  await until('the agreement is printed', async () => (await agreementOf(applicant)) !== undefined);
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  temporary.remove();
});

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function agreementOf(phone: Dispute['applicant']): Promise<string | undefined> {
  const { papers } = await phone.ok('case.papers', { caseId: dispute.caseId });
  return papers.find(({ form }) => form === 'agreement')?.sha256;
}

function surroundings(): Record<string, string> {
  return { DATABASE_URL: database.connectionString, DATA_DIR: place('data'), YIMA_SECRET: SECRET };
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const program = path.resolve(__dirname, '../../dist/server', `${command}.js`);
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { env: { PATH: process.env.PATH ?? '', ...env } },
      (_error, out, errors) => done({ code: child.exitCode ?? 1, out, errors }),
    );
  });
}

const write = (folder: string, code: string = dispute.code, env = surroundings()) =>
  run('casefile', [...code.split(' '), '--out', folder], env);
/** With nothing set: neither database nor data folder nor secret. */
const verify = (folder: string, ...more: string[]) => run('casefile-verify', [folder, ...more]);

describe('npm run casefile', () => {
  it('writes the file of a case beside the running server, says what is missing, and what it wrote is proven', async () => {
    const { code, out, errors } = await write(place('file'), groupCode(dispute.code));
    expect(errors).toBe('');
    expect(code).toBe(0);
    const [missing, line] = out.trim().split('\n');
    expect(missing).toBe('missing 调解记录 (mediation_record)');
    expect(line).toMatch(
      new RegExp(
        `^casefile ${dispute.code} documents \\d+ pages \\d+ evidence 1 events \\d+ in ${place('file')}$`,
      ),
    );
    const proven = await verify(place('file'));
    const { keyId } = createSealing(Buffer.from(SECRET, 'utf8'));
    const [first, second] = proven.out.split('\n');
    expect(first).toMatch(
      new RegExp(`^casefile ${dispute.code} documents \\d+ events \\d+ signatures 4 ok$`),
    );
    expect(second).toContain(keyId);
    expect(proven.code).toBe(0);
    expect((await verify(place('file'), '--key', keyId)).out.trim().split('\n')).toEqual([first]);
  });

  it('holds the very agreement that a party downloads', async () => {
    const { url } = await dispute.applicant.ok('case.paper', { caseId: dispute.caseId, form: 'agreement' });
    const response = await fetch(new URL(url, door.url));
    const downloaded = Buffer.from(await response.arrayBuffer());
    const name = readdirSync(place('file')).find((one) => one.includes('协议书')) ?? '';
    expect(readFileSync(path.join(place('file'), name)).equals(downloaded)).toBe(true);
  });

  it('holds nothing of a private talk', () => {
    const log = readFileSync(path.join(place('file'), 'bundle/events.jsonl'), 'utf8');
    expect(log).toContain('他家的排水沟挖到了我家墙根');
    expect(log).not.toContain(WHISPER);
    expect(log).not.toContain('private:');
  });

  it.each([
    ['a folder that holds something', () => write(place('file')), /is not empty/],
    [
      'a code that nobody has',
      () => write(place('none'), '4821773059261860'),
      /no case with the code 4821 7730/,
    ],
    ['a mistyped code', () => write(place('none'), '4821773059261861'), /its check digits do not fit/],
    ['no code', () => write(place('none'), ''), /16 digits/],
    ['no folder', () => run('casefile', [dispute.code], surroundings()), /--out <folder>/],
    [
      'another secret',
      () => write(place('none'), dispute.code, { ...surroundings(), YIMA_SECRET: `${SECRET} or not` }),
      /was sealed with the key [0-9a-f]{16}; here is/,
    ],
  ] as const)('refuses %s with one line, and writes nothing', async (_, ask, says) => {
    const { code, out, errors } = await ask();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(says)]);
    expect(readdirSync(temporary.folder)).not.toContain('none');
  });
});

describe('npm run casefile:verify', () => {
  it('names what was altered and exits with 1', async () => {
    await write(place('altered'));
    const file = path.join(place('altered'), 'evidence/001.png');
    const bytes = readFileSync(file);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await verify(place('altered'))).toEqual({
      code: 1,
      out: 'altered: evidence/001.png was altered\n',
      errors: '',
    });
  });

  it.each([
    ['no folder', () => run('casefile-verify', []), /Name one folder/],
    ['a folder that is not there', () => verify(place('nowhere')), /cannot be read \(ENOENT\)/],
    ['a key that is none', () => verify(place('file'), '--key', 'abc'), /neither the 16 digits of a key/],
    ['an option that it does not know', () => verify(place('file'), '--fast'), /--fast/],
  ] as const)('refuses %s with one line', async (_, ask, says) => {
    const { code, errors } = await ask();
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(says)]);
  });

  it('takes an empty folder for no case file', async () => {
    mkdirSync(place('empty'));
    expect((await verify(place('empty'))).out).toBe('altered: bundle/manifest.json is missing\n');
  });
});
