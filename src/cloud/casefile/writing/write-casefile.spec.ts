import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileId } from '@/domain/ids';
import { filedCase, OTHER_SEALING } from '../../../../test/harness/casefile';
import {
  casefileFolders,
  EVENTS,
  MANIFEST,
  printedLife,
  type TamperedFile,
} from '../../../../test/harness/casefile-folder';
import { OWN, PHOTOS, PRIVATE, wholeLife } from '../../../../test/harness/filed-life';
import { bodyText, readPdf } from '../../../../test/harness/read-pdf';
import { declined, failed, refused, talking } from '../../../../test/harness/stages';
import type { Manifest } from './manifest';
import { type CaseToFile, type Written, writeCasefile } from './write-casefile';

const folders = casefileFolders();
afterAll(() => folders.remove());

describe('the file of a whole life', () => {
  let life: CaseToFile;
  let whole: TamperedFile;
  beforeAll(async () => {
    const { events, kept } = await printedLife();
    life = filedCase(events, { kept });
    whole = await folders.write(life);
  });

  it('holds every document in the order of the archive, between cover and back cover', () => {
    const documents = readdirSync(whole.folder).filter((name) => name.endsWith('.pdf'));
    expect(documents).toEqual([
      '01-卷宗封面.pdf',
      '02-卷内目录.pdf',
      '03-人民调解申请书.pdf',
      '04-人民调解受理登记表.pdf',
      '05-人民调解当事人权利义务告知书.pdf',
      '06-授权委托材料.pdf',
      '07-当事人身份核对表.pdf',
      '08-调解邀请送达及联系记录.pdf',
      '09-现场勘查记录.pdf',
      '10-证据材料.pdf',
      '11-人民调解记录.pdf',
      '12-人民调解记录.pdf',
      '13-人民调解协议书.pdf',
      '14-履行凭证.pdf',
      '15-人民调解回访记录.pdf',
      '16-司法确认申请书.pdf',
      '17-调解组织证明.pdf',
      '18-卷宗情况说明.pdf',
      '19-卷内备考表.pdf',
    ]);
  });

  const read = async (title: string) => (await readPdf(whole.read(whole.document(title)))).pages;

  it('counts the pages through, in its table of contents and on its cover', async () => {
    const contents = bodyText(await read('卷内目录'));
    let from = 1;
    for (const [index, { path: name, pages }] of inside(whole).entries()) {
      const range = pages === 1 ? String(from) : `${from}—${from + pages - 1}`;
      expect(contents).toMatch(new RegExp(`${index + 1}${name.slice(3, -4)}\\d{4}-\\d{2}-\\d{2}${range}`));
      from += pages;
    }
    const cover = bodyText(await read('封面'));
    expect(cover).toContain(`${inside(whole).length}件，共${from - 1}页`);
  });

  it('says at the head of a document which page of the file it begins with', async () => {
    const notice = await read('告知书');
    const at = inside(whole).findIndex(({ form }) => form === 'rights_notice');
    const before = inside(whole).slice(0, at);
    const from = before.reduce((sum, { pages }) => sum + pages, 1);
    expect(notice[0]?.items.map(({ text }) => text).join('')).toContain(`卷内第${from}页起`);
    expect(notice).toHaveLength(inside(whole)[at]?.pages ?? 0);
  });

  it('has the agreement as it was printed, byte for byte', async () => {
    const printed = await life.story.bytes('f-printed' as FileId);
    expect(whole.read(whole.document('协议书')).equals(printed as Buffer)).toBe(true);
  });

  it('has each piece of evidence once, as it was handed in', () => {
    expect(readdirSync(path.join(whole.folder, 'evidence'))).toEqual([
      '001.png',
      '002.png',
      '003.png',
      '004.png',
    ]);
    expect(whole.read('evidence/001.png').equals(PHOTOS['f-ditch'] as Buffer)).toBe(true);
  });

  it('says on its back cover that nothing is missing', async () => {
    expect(bodyText(await read('备考表'))).toContain('必备文书齐全');
    expect(manifestOf(whole).missing).toEqual([]);
  });

  it('has the log as it was stored, but nothing of a private stream, not even its number', () => {
    const lines = whole.lines();
    expect(new Set(lines.map(({ stream }) => stream.replace(/:.*/, '')))).toEqual(
      new Set(['open', 'parties', 'joint', 'accord', 'staff', 'centre']),
    );
    expect(lines.map(({ ordinal }) => ordinal)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.length).toBe(life.log.length);
  });

  it('holds nothing of what was said in private or to the office', () => {
    const text = whole.read(EVENTS).toString('utf8') + whole.read(MANIFEST).toString('utf8');
    for (const secret of Object.values(PRIVATE)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/private:|office:/);
    expect(text).toContain(OWN.statement);
  });
});

const manifestOf = (file: TamperedFile) => JSON.parse(file.read(MANIFEST).toString('utf8')) as Manifest;

/** The documents whose pages are counted. */
const inside = (file: TamperedFile) =>
  manifestOf(file).documents.filter(({ form }) => !['cover', 'contents', 'back_cover'].includes(form));

describe('is refused with a reason and nothing written:', () => {
  const place = (name: string) => path.join(folders.base, name);
  const file = filedCase(talking().events);

  it('a folder that holds something', async () => {
    mkdirSync(place('full'));
    writeFileSync(place('full/note.txt'), 'x');
    await expect(writeCasefile(place('full'), file)).rejects.toThrow(/is not empty/);
    expect(readdirSync(place('full'))).toEqual(['note.txt']);
  });

  it('a file in place of the folder', async () => {
    writeFileSync(place('file'), 'x');
    await expect(writeCasefile(place('file'), file)).rejects.toThrow(
      /no folder that can be written \(ENOTDIR\)/,
    );
    expect(readFileSync(place('file'), 'utf8')).toBe('x');
  });

  it('another key than the one that sealed the agreement', async () => {
    const other = { ...filedCase(wholeLife().events, { kept: PHOTOS }), sealing: OTHER_SEALING };
    await expect(writeCasefile(place('other'), other)).rejects.toThrow(/was sealed with the key/);
    expect(readdirSync(folders.base)).not.toContain('other');
  });
});

describe('an empty folder', () => {
  it('is filled, with what is above it made where it is missing', async () => {
    const folder = path.join(folders.base, 'above', 'empty');
    mkdirSync(folder, { recursive: true });
    await writeCasefile(folder, filedCase(talking().events));
    expect(readdirSync(folder)).toContain('bundle');
    expect(readdirSync(path.dirname(folder))).toEqual(['empty']);
    const deeper = path.join(folders.base, 'not', 'there');
    await writeCasefile(deeper, filedCase(talking().events));
    expect(readdirSync(deeper)).toContain('bundle');
  });
});

describe('tells what is missing', () => {
  let number = 0;
  const written = (file: CaseToFile): Promise<Written> =>
    writeCasefile(path.join(folders.base, `missing-${++number}`), file);

  it.each([
    ['a case that is still talked about', talking, ['identity', 'mediation_record', 'agreement']],
    ['a case that failed', failed, ['mediation_record']],
    ['a case that was refused', refused, []],
    ['a case that was never taken', declined, []],
  ] as const)('of %s', async (_, stage, missing) => {
    const { missing: groups } = await written(filedCase(stage().events));
    expect(groups.map(([first]) => first)).toEqual(missing);
  });

  it('and what got lost, or is kept with other bytes', async () => {
    const { 'f-ditch': _, ...rest } = PHOTOS;
    const file = filedCase(wholeLife().events, { kept: rest });
    const files = new Map(file.story.files).set('f-crack' as FileId, {
      mediaType: 'image/png',
      sha256: 'a'.repeat(64),
    });
    const { lost, evidence } = await written({ ...file, story: { ...file.story, files } });
    expect(lost).toEqual(['evidence/001.bin', 'evidence/002.png']);
    expect(evidence).toBe(2);
  });
});
