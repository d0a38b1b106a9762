import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { verifyAll } from '@/cloud/store/verify';
import { fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { jpeg } from '../harness/media';
import { PHOTO } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
let caseId: string;
let filed: string;
let said: string;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  const applicant = town.http.as('张秀英');
  filed = await applicant.upload(PHOTO);
  const dispute = await fileAs(applicant, { files: [filed] });
  caseId = dispute.caseId;
  const other = town.http.as('李桂芳');
  await talk(staffed, dispute, other);
  said = await other.upload(jpeg());
  await other.do(caseId, { type: 'say', room: 'joint', text: '看照片', files: [said] });
});
afterAll(() => town.close());

const verify = () => verifyAll(town.db, (file) => town.house().files.open(file));
const place = (fileId: string) => {
  const folder = path.join(town.dataFolder, 'files', fileId.slice(0, 2));
  return path.join(folder, readdirSync(folder).find((name) => name.startsWith(fileId)) ?? fileId);
};

it('what a file is stands in the event that names it', async () => {
  const { rows } = await sql<{ facts: string }>`
    select facts from case_event where type in ('statement.given', 'message.said') order by ordinal`.execute(
    town.db,
  );
  const sums = rows.map(({ facts }) => (JSON.parse(facts) as { sums?: Record<string, string> }).sums);
  expect(sums[0]).toEqual({ [filed]: createHash('sha256').update(PHOTO).digest('hex') });
  expect(sums[1]).toEqual({
    [said]: createHash('sha256')
      .update(readFileSync(place(said)))
      .digest('hex'),
  });
  expect(await verify()).toMatchObject({ cases: 1, broken: [] });
});

it.each(['filed', 'said'] as const)(
  'a byte of a photo that was %s, altered where it is kept, is found out',
  async (which) => {
    const fileId = which === 'filed' ? filed : said;
    const bytes = readFileSync(place(fileId));
    const other = Buffer.from(bytes);
    other.writeUInt8((other.readUInt8(40) + 1) % 256, 40);
    writeFileSync(place(fileId), other);
    expect((await verify()).broken).toEqual([
      { caseId, why: `the bytes of the file ${fileId} were altered` },
    ]);
    // Whose row was made to fit, too.
    const sum = createHash('sha256').update(other).digest('hex');
    const before = createHash('sha256').update(bytes).digest('hex');
    await sql`update file set sha256 = ${sum} where file_id = ${fileId}`.execute(town.db);
    const why = `the file ${fileId} is not the one that the log names`;
    expect((await verify()).broken).toEqual([{ caseId, why }]);
    expect((await verifyAll(town.db)).broken).toEqual([{ caseId, why }]);
    await sql`update file set sha256 = ${before} where file_id = ${fileId}`.execute(town.db);
    writeFileSync(place(fileId), bytes);
    expect((await verify()).broken).toEqual([]);
  },
);

it('a file that is gone is found out', async () => {
  const kept = place(said);
  const away = path.join(town.dataFolder, 'away');
  renameSync(kept, away);
  expect((await verify()).broken).toEqual([{ caseId, why: `the bytes of the file ${said} are gone` }]);
  renameSync(away, kept);
  expect((await verify()).broken).toEqual([]);
});
