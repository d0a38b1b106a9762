import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { groupCode } from '@/domain/code/dispute-code';
import { SLIP_FORMATS, type SlipFormat } from '@/domain/code/slip';
import { arrange, type Dispute, fileAs, keyFor, type Staffed, staff, talk } from '../harness/dispute';
import { pagesOf } from '../harness/paper-photo/grey';
import { SCANNERS } from '../harness/paper-photo/scanners';
import { fresh, type Phone } from '../harness/phone';
import { readPdf } from '../harness/read-pdf';
import { temporaryFolder } from '../harness/server-process';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let dispute: Dispute;
let other: Phone;

beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  dispute = await fileAs(town.http.as('张秀英'));
  await arrange(staffed, dispute);
  other = town.http.as('李桂芳');
  const key = await keyFor(staffed, dispute, 'p2');
  await staffed.clerk.do(dispute.caseId, { type: 'deliver', partyId: 'p2', how: 'phone' });
  await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
});
afterAll(() => town.close());

async function slipOf(phone: Phone, format: SlipFormat, more: object = {}): Promise<Buffer> {
  const { pdf } = await phone.ok('case.slip', { caseId: dispute.caseId, format, ...more });
  return Buffer.from(pdf, 'base64');
}

/** Everything on all its pages, without any space. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const { pages } = await readPdf(pdf);
  return pages
    .flatMap(({ items }) => items.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
}

/** What lies on the table must not tell: who, against whom, what about, where, and what was said. */
const SECRETS = ['张秀英', '李桂芳', '周敏', '邻里纠纷', '排水沟', '墙根', '联丰', '138', '137', '739'];

describe('case.slip', () => {
  it.each(SLIP_FORMATS)('as %s says what the bare code opens, and nothing else', async (format) => {
    const words = await wordsOf(await slipOf(dispute.applicant, format));
    const open = await town.http.as('路人').ok('case.lookup', { code: dispute.code });
    expect(words).toContain(dispute.code);
    expect(words).toContain(open.centre.phone);
    expect(words).toContain('接下来：');
    expect(words).toContain('只信这张纸上的号码');
    expect(words).toContain('短信验证码');
    for (const secret of SECRETS) expect(words.replaceAll(dispute.code, '')).not.toContain(secret);
    expect(words).not.toContain('撕下来');
  });

  it('is the same for both sides and for staff', async () => {
    const mine = await slipOf(dispute.applicant, 'a5');
    for (const phone of [other, staffed.clerk, staffed.mediator])
      expect((await slipOf(phone, 'a5')).equals(mine)).toBe(true);
  });

  it('is not changed by a byte by what is said in private', async () => {
    const talked = await fileAs(town.http.as('周六'));
    await talk(staffed, talked, other);
    const made = () => other.ok('case.slip', { caseId: talked.caseId, format: 'a5' });
    const before = await made();
    await other.do(talked.caseId, { type: 'say', room: 'private', text: '我最多只能出三千' });
    expect(await made()).toEqual(before);
  });

  it('is answered so that nothing on the way keeps it', async () => {
    const answer = await fetch(`${town.http.url}/api/case.slip`, { method: 'POST', body: '{}' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leads to the case by its QR', async () => {
    const [page] = await pagesOf(await slipOf(other, '58mm'), 203);
    if (!page) throw new Error('a slip without a page');
    expect(await SCANNERS.zxing(page)).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/c/${dispute.code}$`));
  });

  it('has a page to answer by hand where that is asked for, on A5 alone', async () => {
    const pages = async (format: SlipFormat) =>
      (await readPdf(await slipOf(staffed.clerk, format, { reply: true }))).pages.length;
    expect(await pages('a5')).toBe(2);
    expect(await pages('80mm')).toBe(1);
    const words = await wordsOf(await slipOf(staffed.clerk, 'a5', { reply: true }));
    expect(words).toMatch(/愿意谈.*再想想.*不愿意.*姓名.*日期.*签名.*交到哪里/);
  });

  it('is kept nowhere, not even in a cache', async () => {
    const before = await town.footprint();
    await slipOf(other, 'a5');
    expect(await town.footprint()).toBe(before);
  });

  it('is not for those who left the case', async () => {
    const { caseId } = await fileAs(town.http.as('赵六'), {
      others: [
        { kind: 'person', name: '李桂芳', phone: '13700000002' },
        { kind: 'person', name: '孙七', phone: '13700000003' },
      ],
    });
    const left: Dispute = { ...dispute, caseId };
    await arrange(staffed, left);
    const { code } = (await staffed.clerk.ok('case.view', { caseId })).case;
    const who = town.http.as('孙七');
    const key = await keyFor(staffed, left, 'p3');
    await who.ok('case.claim', { commandId: fresh(), code, key });
    await staffed.clerk.do(caseId, { type: 'removeParty', partyId: 'p3', reason: '与此事无关' });
    expect(await who.no('case.slip', { caseId, format: 'a5' })).toMatchObject({ code: 'party.gone' });
  });
});

describe('the key on a slip', () => {
  let filed: Dispute;
  let key: string;
  const ask = (phone: Phone, more: object, format: SlipFormat = 'a5') =>
    phone.call('case.slip', { caseId: filed.caseId, format, ...more });
  beforeEach(async () => {
    filed = await fileAs(town.http.as('王五'), { applicant: { name: '王五', phone: '13800000005' } });
    await arrange(staffed, filed);
    key = await keyFor(staffed, filed, 'p2');
  });

  it.each(SLIP_FORMATS)('as %s stands on its own part, with whose it is and until when', async (format) => {
    const answer = await ask(staffed.mediator, { partyId: 'p2', key }, format);
    if (!answer.ok) throw new Error(answer.error.code);
    const words = await wordsOf(Buffer.from((answer.data as { pdf: string }).pdf, 'base64'));
    expect(words).toContain(key);
    expect(words).toMatch(/只给：李桂芳/);
    expect(words).toMatch(/有效到\d+月\d+日\d\d:\d\d/);
    expect(words).not.toContain('王五');
  });

  it('still opens the case afterwards, with all its tries', async () => {
    for (let turn = 0; turn < 6; turn += 1) await ask(staffed.clerk, { partyId: 'p2', key });
    const wrong = key === '000000' ? '000001' : '000000';
    const claim = (given: string) =>
      town.http.as('李桂芳 ').call('case.claim', { commandId: fresh(), code: filed.code, key: given });
    expect(await claim(wrong)).toMatchObject({ error: { code: 'key.wrong', params: { left: 4 } } });
    expect(await claim(key)).toMatchObject({ ok: true });
    expect(await ask(staffed.clerk, { partyId: 'p2', key })).toMatchObject({ error: { code: 'slip.key' } });
  });

  it('is refused where it is not the one in use, or of another party', async () => {
    await keyFor(staffed, filed, 'p1');
    expect(await ask(staffed.clerk, { partyId: 'p1', key })).toMatchObject({ error: { code: 'slip.key' } });
    await staffed.clerk.do(filed.caseId, { type: 'issueKey', partyId: 'p2', reason: '丢了' });
    expect(await ask(staffed.clerk, { partyId: 'p2', key })).toMatchObject({ error: { code: 'slip.key' } });
    expect(await ask(staffed.clerk, { key })).toMatchObject({ error: { code: 'case.party_required' } });
  });

  it('is no way to guess it: wrong ones cost the tries of everybody', async () => {
    for (let turn = 0; turn < 5; turn += 1)
      await ask(staffed.clerk, {
        partyId: 'p2',
        key: String((Number(key) + 1) % 1_000_000).padStart(6, '0'),
      });
    expect(await ask(staffed.clerk, { partyId: 'p2', key })).toMatchObject({ error: { code: 'slip.key' } });
  });

  it('is not taken from a party', async () => {
    expect(await ask(filed.applicant, { partyId: 'p2', key })).toMatchObject({
      error: { code: 'role.needed' },
    });
  });
});

describe('npm run slip', () => {
  const temporary = temporaryFolder();
  const place = (name: string) => path.join(temporary.folder, name);
  afterAll(() => temporary.remove());

  function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
    const program = path.resolve(__dirname, '../../dist/server/slip.js');
    const env = {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: town.connectionString,
      DATA_DIR: place('data'),
      PUBLIC_URL: 'https://yima.example.gov.cn',
    };
    return new Promise((done) => {
      const child = execFile(process.execPath, [program, ...args], { env }, (_error, out, errors) =>
        done({ code: child.exitCode ?? 1, out, errors }),
      );
    });
  }

  it.each(SLIP_FORMATS)('writes %s, with the address people use and no key', async (format) => {
    const file = place(`${format}.pdf`);
    const ran = await run(...groupCode(dispute.code).split(' '), '--format', format, '--out', file);
    expect(ran).toEqual({
      code: 0,
      errors: '',
      out: `slip ${dispute.code} ${format} without a key in ${file}\n`,
    });
    const pdf = readFileSync(file);
    expect(await wordsOf(pdf)).not.toContain('只给');
    const [page] = await pagesOf(pdf, 203);
    expect(page && (await SCANNERS.zxing(page))).toBe(`https://yima.example.gov.cn/c/${dispute.code}`);
  });

  it.each([
    ['no code', () => ['--format', 'a5', '--out', place('none.pdf')], /Name the code/],
    [
      'a mistyped code',
      () => ['4821773059261861', '--format', 'a5', '--out', place('none.pdf')],
      /check digits/,
    ],
    [
      'a code nobody has',
      () => ['4821773059261860', '--format', 'a5', '--out', place('none.pdf')],
      /no case with/,
    ],
    ['another format', () => [dispute.code, '--format', 'a3', '--out', place('none.pdf')], /which format/],
    ['no file', () => [dispute.code, '--format', 'a5'], /--out <file.pdf>/],
    [
      'a folder that is not there',
      () => [dispute.code, '--format', 'a5', '--out', place('no/none.pdf')],
      /ENOENT/,
    ],
    [
      'a reply on a roll',
      () => [dispute.code, '--format', '58mm', '--reply', '--out', place('none.pdf')],
      /--reply/,
    ],
    ['an unknown option', () => [dispute.code, '--key', '123456'], /--key/],
  ] as const)('refuses %s with one line, and writes nothing', async (_, args, says) => {
    const { code, out, errors } = await run(...args());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors.trim().split('\n')).toEqual([expect.stringMatching(says)]);
    expect(readdirSync(temporary.folder)).not.toContain('none.pdf');
  });
});
