import { readParams } from '@/domain/code/link';
import type { SlipFormat } from '@/domain/code/slip';
import { arrange, type Dispute, fileAs, type Staffed, staff } from '../harness/dispute';
import type { FunctionDoor } from '../harness/function-door';
import { openTown, type Town } from '../harness/town';

let town: Town;
let door: FunctionDoor;
let staffed: Staffed;
let dispute: Dispute;
beforeAll(async () => {
  town = await openTown();
  door = town.function();
  staffed = await staff(town, door);
  dispute = await fileAs(door.as('张秀英'));
  await arrange(staffed, dispute);
});
afterAll(() => town.close());
beforeEach(() => door.failWith(null));

const slip = async (format: SlipFormat) => {
  const { pdf } = await staffed.clerk.ok('case.slip', { caseId: dispute.caseId, format });
  return Buffer.from(pdf, 'base64');
};

it('a slip has WeChat’s own code beside the QR, and both open the same page with the same case', async () => {
  await slip('a5');
  expect(door.codes.at(-1)).toMatchObject({
    scene: dispute.code,
    page: 'other/pages/lookup/index',
    checkPath: true,
    envVersion: 'release',
  });
  const byQr = readParams({ q: encodeURIComponent(`https://yima.invalid/c/${dispute.code}`) });
  expect(readParams({ scene: door.codes.at(-1)?.scene })).toEqual(byQr);
});

it('a roll has the QR alone', async () => {
  const before = door.codes.length;
  await slip('58mm');
  expect(door.codes.length).toBe(before);
});

it('is printed with the QR alone where WeChat makes none, and whoever runs the service is told why', async () => {
  const whole = await slip('a5');
  const lines: string[] = [];
  const write = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((line) => lines.push(String(line)) > 0);
  door.failWith(45009);
  const alone = await slip('a5');
  write.mockRestore();
  expect(alone.subarray(0, 5).toString()).toBe('%PDF-');
  expect(alone.equals(whole)).toBe(false);
  expect(lines.join()).toContain('45009');
  expect(lines.join()).not.toContain(dispute.code);
});
