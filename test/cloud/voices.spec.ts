import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { verifyAll } from '@/cloud/store/verify';
import { createTranscriber, type Transcribe } from '@/cloud/voices/transcriber';
import { writeDownVoices } from '@/cloud/voices/writing-down';
import type { CaseCommandInput } from '@/contract/command';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { mp3 } from '../harness/media';
import type { Phone } from '../harness/phone';
import { until } from '../harness/server-process';
import { openTown, type Town } from '../harness/town';
import { openTranscription, type Transcription } from '../harness/transcription';

const KEY = 'a key that nobody is told';

let service: Transcription;
let town: Town;
let staffed: Staffed;
let dispute: Dispute;
let other: Phone;
beforeAll(async () => {
  service = await openTranscription();
  town = await openTown({ env: { TRANSCRIBE_URL: service.url, TRANSCRIBE_KEY: KEY } });
  staffed = await staff(town, town.http);
  dispute = await fileAs(town.http.as('张秀英'));
  other = town.http.as('李桂芳');
  await talk(staffed, dispute, other);
});
afterAll(async () => {
  await town.close();
  await service.close();
});
beforeEach(() => service.answerWith(200, '{"text":"大家好"}'));

async function speak(more: object = {}, phone = other) {
  const file = await phone.upload(mp3());
  const command = {
    type: 'say',
    room: 'joint',
    text: '',
    files: [file],
    voice: 4,
    ...more,
  } as CaseCommandInput;
  return phone.do(dispute.caseId, command);
}

const transcriber = (url = service.url) => ({
  transcribe: createTranscriber({ url, key: KEY, model: 'whisper-1', privately: false }),
  privately: false,
});
const sweep = (privately = false) => writeDownVoices(town.house(), { ...transcriber(), privately });

async function written(): Promise<string[]> {
  const { rows } = await sql<{ words: string; stream: string }>`
    select stream, words from case_event where type = 'voice.written' order by ordinal`.execute(town.db);
  return rows.map(({ stream, words }) => `${stream} ${(JSON.parse(words) as { text: string }).text}`);
}

/** As if the time until the next try were over. */
const later = () => sql`update voice_try set try_at = now() - interval '1 hour'`.execute(town.db);

it('a voice message is there at once, and its words soon after, for whoever reads it', async () => {
  const done = await speak();
  expect(done.entries).toMatchObject([{ detail: { voice: 4 }, files: [{ kind: 'audio' }] }]);
  await until('its words are there', async () => (await written()).length === 1);
  expect(await written()).toEqual(['joint 大家好']);
  const [heard] = service.heard;
  const sent = heard?.form.get('file') as File;
  expect([sent.name, sent.type, sent.size]).toEqual(['voice.mp3', 'audio/mpeg', mp3().length]);
  expect(heard?.form.get('model')).toBe('whisper-1');
  expect(heard?.authorization).toBe(`Bearer ${KEY}`);
  const { entries } = await dispute.applicant.ok('case.view', { caseId: dispute.caseId });
  expect(entries).toContainEqual(
    expect.objectContaining({ type: 'voice.written', text: '大家好', data: { seq: 1 } }),
  );
  const earlier = { caseId: dispute.caseId, room: 'joint', before: 'joint:2' } as const;
  const page = await dispute.applicant.ok('case.earlier', earlier);
  expect(page.entries.map(({ type }) => type)).toEqual(['message.said', 'voice.written']);
  const clerk = await staffed.clerk.ok('case.view', { caseId: dispute.caseId });
  expect(JSON.stringify(clerk)).not.toContain('大家好');
});

it('danger in what was said is marked as if it had been typed', async () => {
  service.answerWith(200, '{"text":"我不想活了"}');
  await speak({ room: 'centre' });
  await until('its words are there', async () => (await written()).length === 2);
  const { case: seen } = await staffed.mediator.ok('case.view', { caseId: dispute.caseId });
  expect(seen.dangers).toMatchObject([{ room: 'centre', partyId: 'p2' }]);
});

it('what was said in private goes to no service, unless that is allowed', async () => {
  const before = service.heard.length;
  await speak({ room: 'private' });
  await sweep();
  expect(service.heard.length).toBe(before);
  expect(await sweep(true)).toBe(1);
  expect((await written()).at(-1)).toBe('private:p2.1 大家好');
  const { entries } = await dispute.applicant.ok('case.view', { caseId: dispute.caseId });
  expect(entries.filter(({ type }) => type === 'voice.written')).toHaveLength(1);
});

it('is written once, whoever sweeps, and found again by a server that starts', async () => {
  service.answerWith(503, 'busy');
  const before = service.heard.length;
  await speak();
  await until('the service was asked', () => service.heard.length > before);
  const known = (await written()).length;
  // Not again at once.
  expect(await sweep()).toBe(0);
  service.answerWith(200, '{"text":"再说一遍"}');
  await later();
  const counts = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await written()).toHaveLength(known + 1);
  expect(await verifyAll(town.db)).toMatchObject({ broken: [] });
});

it('is tried a few times and no more, and no error tells what was said or the key', async () => {
  const errors: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
    errors.push(String(line));
    return true;
  });
  service.answerWith(500, '{"text":"听到的话"}');
  const before = service.heard.length;
  await speak();
  await until('the service was asked', () => service.heard.length > before);
  for (let round = 0; round < 5; round += 1) {
    await later();
    await sweep();
  }
  write.mockRestore();
  expect(service.heard.length - before).toBe(3);
  expect(errors.join()).toContain('transcription answers with 500');
  for (const secret of ['听到的话', KEY]) expect(errors.join()).not.toContain(secret);
  // Nothing waits for what will never come.
  expect(await sweep()).toBe(0);
});

it.each([
  ['no JSON', 'no json'],
  ['no text', '{"words":"x"}'],
  ['too much', `{"text":"${'长'.repeat(200_000)}"}`],
])('an answer with %s is a failure', async (_name, body) => {
  service.answerWith(200, body);
  const recording = { content: Readable.from([]), bytes: 0, mediaType: 'audio/mpeg' };
  await expect(transcriber().transcribe(recording)).rejects.toThrow(/transcription/);
});

it('nobody waits for a service that does not answer when the server stops', async () => {
  service.answerWith(null, '');
  const stopping = new AbortController();
  await later();
  await sql`delete from voice_try`.execute(town.db);
  const before = service.heard.length;
  const sweeping = writeDownVoices(town.house(), transcriber(), { signal: stopping.signal });
  await until('the service was asked', () => service.heard.length > before);
  stopping.abort();
  expect(await sweeping).toBe(0);
});

it('an empty recording gets no words, and is not asked for again', async () => {
  service.answerWith(200, '{"text":"  "}');
  await later();
  await sql`delete from voice_try`.execute(town.db);
  expect(await sweep()).toBe(1);
  const asked = service.heard.length;
  await later();
  expect(await sweep()).toBe(0);
  expect(service.heard.length).toBe(asked);
});

it('a recording is closed again, also where the service cannot be reached', async () => {
  service.answerWith(503, 'busy');
  const before = service.heard.length;
  await speak();
  await until('the service was asked', () => service.heard.length > before);
  await later();
  const opened: Readable[] = [];
  const { transcribe } = transcriber('http://127.0.0.1:9/v1/audio/transcriptions');
  const transcribing: Transcribe = (recording) => {
    opened.push(recording.content);
    return transcribe(recording);
  };
  await writeDownVoices(town.house(), { transcribe: transcribing, privately: false });
  expect(opened.map(({ destroyed }) => destroyed)).toEqual([true]);
});
