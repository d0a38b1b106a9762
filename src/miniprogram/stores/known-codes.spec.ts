import { completeCode } from '@/domain/code/dispute-code';
import { forgetKnown, keepKnown, keepOwn, knownCode } from './known-codes';
import { signInWith } from './session-store';

const CENTRE = { name: '花荄镇综治中心', phone: '0816-4567890' };
const TALKING = { stage: 'talking', next: null, centre: CENTRE } as const;
const code = (number: number) => completeCode(String(number).padStart(14, '0'));

beforeEach(() => {
  localStorage.clear();
});

test('The newest state of a code is kept, once, with its time', () => {
  jest.spyOn(Date, 'now').mockReturnValue(1_000);
  keepKnown(code(1), TALKING);
  jest.spyOn(Date, 'now').mockReturnValue(2_000);
  keepKnown(code(1), { ...TALKING, stage: 'agreed' });
  expect(knownCode(code(1))).toEqual({
    code: code(1),
    open: { ...TALKING, stage: 'agreed' },
    at: 2_000,
  });
  forgetKnown(code(1));
  expect(knownCode(code(1))).toBeUndefined();
  jest.restoreAllMocks();
});

test('Twenty are kept, and the oldest goes first', () => {
  for (let number = 0; number < 21; number += 1) keepKnown(code(number), TALKING);
  expect(knownCode(code(0))).toBeUndefined();
  expect(knownCode(code(1))).toBeDefined();
  expect(knownCode(code(20))).toBeDefined();
});

test('Of one’s own case no more is kept than the bare code opens', () => {
  const own = { code: code(1), stage: 'refused', centre: { ...CENTRE, address: '大道1号' } };
  keepOwn(own as unknown as Parameters<typeof keepOwn>[0]);
  expect(knownCode(code(1))?.open).toEqual({ stage: 'call_centre', next: null, centre: CENTRE });
});

test('Somebody else who signs in on this phone finds nothing', async () => {
  keepKnown(code(1), TALKING);
  globalThis.fetch = jest.fn(async () => Promise.reject(new TypeError('Failed to fetch'))) as never;
  await signInWith('another person’s token');
  expect(knownCode(code(1))).toBeUndefined();
});
