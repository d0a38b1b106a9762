import { CODE_PICTURE } from '../../../test/harness/function-door';
import { createCloudMiniCode } from './mini-code-cloud';

const getUnlimited = jest.fn();
// WeChat's package works in WeChat's cloud alone.
jest.mock('wx-server-sdk', () => ({
  __esModule: true,
  default: { openapi: { wxacode: { getUnlimited: (order: unknown) => getUnlimited(order) } } },
}));

const make = createCloudMiniCode({ version: 'trial', checkPath: false });
const SCENE = '4821773059261860';
const PAGE = 'other/pages/lookup/index';

beforeEach(() => getUnlimited.mockReset());

it('asks by the function’s own right for scene, page and version', async () => {
  getUnlimited.mockResolvedValue({ errCode: 0, contentType: 'image/png', buffer: CODE_PICTURE });
  expect(await make(SCENE, PAGE)).toEqual(CODE_PICTURE);
  expect(getUnlimited).toHaveBeenCalledWith({
    scene: SCENE,
    page: PAGE,
    checkPath: false,
    envVersion: 'trial',
    width: 860,
  });
});

it.each<[string, () => Promise<unknown>, number | string]>([
  ['its number', () => Promise.reject(Object.assign(new Error(`no ${SCENE}`), { errCode: 41030 })), 41030],
  ['no number', () => Promise.reject(new Error(`no ${SCENE}`)), 'unreachable'],
  ['a number in its answer', async () => ({ errCode: 45009 }), 45009],
  ['nothing', async () => undefined, 'unreadable'],
  ['what is no picture', async () => ({ errCode: 0, buffer: Buffer.from('{}') }), 'unreadable'],
])('tells %s where WeChat makes none', async (_what, answer, reason) => {
  getUnlimited.mockImplementation(answer);
  await expect(make(SCENE, PAGE)).rejects.toEqual(
    expect.objectContaining({ name: 'MiniCodeFailure', reason }),
  );
});

it('never asks for what WeChat does not take', async () => {
  await expect(make('', PAGE)).rejects.toThrow('32');
  expect(getUnlimited).not.toHaveBeenCalled();
});
