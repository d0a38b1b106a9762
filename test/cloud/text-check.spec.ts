import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { type FunctionDoor, openidOf } from '../harness/function-door';
import type { Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let door: FunctionDoor;
let staffed: Staffed;
let dispute: Dispute;
let other: Phone;
beforeAll(async () => {
  process.env.YIMA_REVIEW = 'wechat';
  town = await openTown();
  door = town.function();
  staffed = await staff(town, door);
  dispute = await fileAs(door.as('张秀英'));
  other = door.as('李桂芳');
  await talk(staffed, dispute, other);
});
afterAll(async () => {
  delete process.env.YIMA_REVIEW;
  await town.close();
});
beforeEach(() => door.failWith(null));

const say = async (text: string, room: 'joint' | 'centre' | 'private' = 'joint', phone = other) =>
  (await phone.do(dispute.caseId, { type: 'say', room, text })).entries[0]?.type;

it("holds back what WeChat calls risky or for review, by the writer's openid, and lets the rest through", async () => {
  expect(await say('大家好')).toBe('message.said');
  expect(await say('this is risky')).toBe('message.held');
  expect(await say('this needs review')).toBe('message.held');
  expect(door.checked[0]).toMatchObject({ openid: openidOf('李桂芳'), version: 2, content: '大家好' });
});

it('asks in pieces that WeChat takes, without cutting a character', async () => {
  const before = door.checked.length;
  expect(await say(`${'好'.repeat(2_499)}𠮷${'好'.repeat(400)}risky`)).toBe('message.held');
  const pieces = door.checked.slice(before).map(({ content }) => content);
  expect(pieces.map((piece) => Array.from(piece).length)).toEqual([2_500, 405]);
  expect(pieces[0]?.endsWith('𠮷')).toBe(true);
});

it('asks for nobody but a party that speaks to the others', async () => {
  const before = door.checked.length;
  expect(await say('risky', 'centre')).toBe('message.said');
  expect(await say('risky', 'private')).toBe('message.said');
  expect(await say('risky', 'joint', staffed.mediator)).toBe('message.said');
  expect(door.checked.length).toBe(before);
});

it('judges by the local list where WeChat does not answer, and tells nobody what was to be checked', async () => {
  const errors: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((line) => {
    errors.push(String(line));
    return true;
  });
  door.failWith(61010);
  expect(await say('this is risky')).toBe('message.said');
  expect(await say('你这个不要脸的')).toBe('message.held');
  write.mockRestore();
  expect(errors.join()).toContain('61010');
  expect(errors.join()).not.toContain('this is risky');
});

it('judges whoever has no openid by the local list', async () => {
  const before = door.checked.length;
  const web = town.http.as('网页上的张秀英');
  const filed = await fileAs(web);
  await talk(staffed, filed, door.as('对方'));
  const done = await web.do(filed.caseId, { type: 'say', room: 'joint', text: '你这个畜生' });
  expect(done.entries[0]?.type).toBe('message.held');
  expect(door.checked.length).toBe(before);
});
