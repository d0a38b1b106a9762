import type { CaseCommandInput } from '@/contract/command';
import type { Entry } from '@/domain/case/entry';
import { arrange, fileAs, filing, type Staffed, staff, talk } from '../harness/dispute';
import { fresh } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

const AS_TYPED = [
  '👩🏽‍🌾🇨🇳 表情',
  '𠮷㛃𪚥 生僻字',
  'שלום مرحبا \u202e倒过来',
  "'; drop table case_event; -- \\' \" $1",
  '<script>alert(1)</script>&amp;<b>',
  '  前后有空格\r\n\t第二行 ',
  'e\u0301 \ufeff\u2028\u00a0\u200b %00 {{y}} <%= z %>',
  '"\\u0000" \\n null',
];

describe.each(AS_TYPED)('%j', (typed) => {
  it('is kept and shown exactly as typed, in every field', async () => {
    const { clerk, mediator } = staffed;
    const applicant = town.http.as(`申请人${typed}`);
    const other = town.http.as(`对方${typed}`);
    const dispute = await fileAs(applicant, {
      applicant: { name: typed, phone: '13800000001' },
      others: [{ kind: 'person', name: typed }],
      facts: typed,
      wish: typed,
      poster: typed,
    });
    const { caseId } = dispute;
    const found: Entry[] = [];
    const run = async (phone: typeof clerk, command: CaseCommandInput) =>
      found.push(...(await phone.do(caseId, command)).entries);
    await run(clerk, { type: 'askSupplement', what: typed });
    await run(applicant, { type: 'supplement', text: typed });
    await arrange(staffed, dispute);
    await run(mediator, { type: 'declare', relation: 'kin', text: typed });
    const { key = '', entries } = await clerk.do(caseId, { type: 'issueKey', partyId: 'p2', reason: typed });
    found.push(...entries);
    await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    await run(clerk, { type: 'deliver', partyId: 'p2', how: typed });
    await run(clerk, { type: 'log', partyId: 'p2', how: typed, result: typed, text: typed });
    await run(other, { type: 'say', room: 'centre', text: typed });
    await run(other, { type: 'consent' });
    for (const who of [applicant, other]) await run(who, { type: 'acceptMediator' });
    await run(mediator, { type: 'openRoom' });
    await run(other, { type: 'say', room: 'joint', text: typed });
    await run(mediator, { type: 'pauseRoom', reason: typed });
    await run(other, { type: 'refuse', reason: typed });

    const seen = await mediator.ok('case.view', { caseId });
    expect(seen.case.parties.map((party) => party.name)).toEqual([typed, typed]);
    expect(seen.entries[0]?.by.name).toBe(typed);
    const texts = seen.entries.filter((entry) => entry.text !== undefined);
    expect(texts.map((entry) => entry.type)).toEqual([
      'statement.given',
      'supplement.asked',
      'supplement.given',
      'conflict.declared',
      'key.issued',
      'note.written',
      'message.said',
      'message.said',
      'pause.explained',
      'refusal.explained',
    ]);
    for (const entry of texts) expect(entry.text).toBe(typed);
    expect(texts[0]?.wish).toBe(typed);
    const chosen = seen.entries.filter((entry) => JSON.stringify(entry.detail ?? {}).includes('other'));
    expect(chosen.map((entry) => [entry.type, entry.detail])).toEqual([
      ['invitation.delivered', expect.objectContaining({ how: 'other', howText: typed })],
      ['contact.logged', expect.objectContaining({ howText: typed, resultText: typed })],
    ]);
    // What the command answered is what the page shows.
    expect(seen.entries).toEqual(
      expect.arrayContaining(
        found.map(({ id, text }) => expect.objectContaining(text === undefined ? { id } : { id, text })),
      ),
    );
  });

  it('is kept in a refusal of the centre, with the office as typed', async () => {
    const { caseId } = await fileAs(town.http.as('张秀英'));
    const { entries } = await staffed.clerk.do(caseId, { type: 'decline', reason: typed, office: typed });
    expect(entries).toContainEqual(
      expect.objectContaining({
        type: 'case.declined',
        text: typed,
        detail: expect.objectContaining({ office: typed }),
      }),
    );
  });
});

describe.each([
  ['U+0000', '前\u0000后'],
  ['an unpaired surrogate', '前\ud83d后'],
])('%s', (_name, text) => {
  const fields: [string, () => Promise<{ code: string; fields?: object }>][] = [
    ...(['facts', 'wish', 'poster'] as const).map(
      (field): [string, () => Promise<{ code: string; fields?: object }>] => [
        field,
        () => town.http.as('张秀英').no('case.file', { ...filing(), [field]: text }),
      ],
    ),
    [
      'applicant.name',
      () =>
        town.http
          .as('张秀英')
          .no('case.file', { ...filing(), applicant: { name: text, phone: '13800000001' } }),
    ],
    [
      'others.0.name',
      () => town.http.as('张秀英').no('case.file', { ...filing(), others: [{ kind: 'person', name: text }] }),
    ],
    ['name', () => town.http.as('张秀英').no('file.ticket', { name: text })],
  ];
  it.each(fields)('is refused at %s', async (path, ask) => {
    const before = await town.footprint();
    expect(await ask()).toMatchObject({
      code: 'input.invalid',
      fields: { [path]: { code: 'unstorable', params: {} } },
    });
    expect(await town.footprint()).toBe(before);
  });

  it('is refused in every text of a command', async () => {
    const { caseId } = await fileAs(town.http.as('王秀兰'));
    const before = await town.footprint();
    const commands: [string, object][] = [
      ['what', { type: 'askSupplement' }],
      ['text', { type: 'supplement' }],
      ['reason', { type: 'decline', office: 'court' }],
      ['office', { type: 'decline', reason: '不归我们管' }],
      ['text', { type: 'declare', relation: 'kin' }],
      ['how', { type: 'deliver', partyId: 'p2' }],
      ['how', { type: 'log', partyId: 'p2', result: 'reached' }],
      ['result', { type: 'log', partyId: 'p2', how: 'call' }],
      ['text', { type: 'log', partyId: 'p2', how: 'call', result: 'reached' }],
      ['reason', { type: 'refuse' }],
      ['reason', { type: 'pauseRoom' }],
      ['text', { type: 'say', room: 'centre' }],
    ];
    for (const [field, rest] of commands) {
      const command = { ...rest, [field]: text };
      const refused = await staffed.clerk.no('case.do', { caseId, commandId: fresh(), command });
      expect(refused).toMatchObject({
        code: 'input.invalid',
        fields: { [`command.${field}`]: { code: 'unstorable' } },
      });
    }
    expect(await town.footprint()).toBe(before);
  });
});

describe('a message', () => {
  it('of 10,000 characters is refused with the limit, one of 4,000 is not', async () => {
    const applicant = town.http.as('孙德福');
    const { caseId } = await fileAs(applicant);
    const before = await town.footprint();
    const say = (text: string) => ({
      caseId,
      commandId: fresh(),
      command: { type: 'say', room: 'centre', text },
    });
    expect(await applicant.no('case.do', say('长'.repeat(10_000)))).toEqual({
      code: 'input.invalid',
      params: {},
      fields: { 'command.text': { code: 'too_long', params: { limit: 4000 } } },
    });
    expect(await town.footprint()).toBe(before);
    const whole = '㛃'.repeat(4000);
    const { entries } = await applicant.do(caseId, { type: 'say', room: 'centre', text: whole });
    expect(entries[0]?.text).toBe(whole);
  });

  it('of the other side stands in the talk word for word', async () => {
    const dispute = await fileAs(town.http.as('吴小梅'));
    const other = town.http.as('郑大海');
    await talk(staffed, dispute, other);
    const { entries } = await other.do(dispute.caseId, { type: 'say', room: 'joint', text: '好\n\n' });
    expect(entries).toMatchObject([{ text: '好\n\n', by: { you: true } }]);
  });
});
