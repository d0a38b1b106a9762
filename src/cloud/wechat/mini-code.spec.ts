import { CODE_PICTURE } from '../../../test/harness/function-door';
import { ACCOUNT, openWechatCodes, type WechatCodes } from '../../../test/harness/wechat-codes';
import { CASE_PAGE, miniCodeFor } from '../papers/mini-code';
import { MiniCodeFailure, readAccount, readMiniCode } from './mini-code';
import { createHttpMiniCode } from './mini-code-http';

const CODE = '4821773059261860';
const SETTINGS = { ...ACCOUNT, version: 'release', checkPath: true } as const;

let wechat: WechatCodes;
let time: number;
beforeEach(async () => {
  wechat = await openWechatCodes();
  time = 1_000_000;
});
afterEach(() => wechat.close());

const open = () => createHttpMiniCode(SETTINGS, { address: wechat.url, now: () => time });
const paths = () => wechat.asked.map(({ path }) => path.replace(/.*\//, ''));

describe('over HTTP', () => {
  it('a code is a picture for its scene, page and version', async () => {
    expect(await open()(CODE, CASE_PAGE)).toEqual(CODE_PICTURE);
    expect(wechat.asked).toEqual([
      {
        path: '/cgi-bin/stable_token',
        token: null,
        order: { grant_type: 'client_credential', appid: ACCOUNT.appId, force_refresh: false },
      },
      {
        path: '/wxa/getwxacodeunlimit',
        token: 'token-1',
        order: { scene: CODE, page: CASE_PAGE, check_path: true, env_version: 'release', width: 860 },
      },
    ]);
  });

  it('one token serves until shortly before it ends, and several papers at once', async () => {
    const make = open();
    await Promise.all([make(CODE, CASE_PAGE), make('p.wall-7', 'pages/file/index'), make(CODE, CASE_PAGE)]);
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(1);
    time += (7_200 - 301) * 1000;
    await make(CODE, CASE_PAGE);
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(1);
    time += 2_000;
    await Promise.all([make(CODE, CASE_PAGE), make(CODE, CASE_PAGE)]);
    expect(paths().filter((path) => path === 'stable_token')).toHaveLength(2);
  });

  it('a token that WeChat ended early is replaced once', async () => {
    const make = open();
    await make(CODE, CASE_PAGE);
    wechat.endToken();
    expect(await make(CODE, CASE_PAGE)).toEqual(CODE_PICTURE);
    wechat.codes = 42001;
    await expect(make(CODE, CASE_PAGE)).rejects.toEqual(new MiniCodeFailure(42001));
    expect(paths().slice(-4)).toEqual([
      'getwxacodeunlimit',
      'getwxacodeunlimit',
      'stable_token',
      'getwxacodeunlimit',
    ]);
  });

  it.each([[41030], [45009], [40097]])('%i of WeChat is told as it is', async (errcode) => {
    wechat.codes = errcode;
    await expect(open()(CODE, CASE_PAGE)).rejects.toEqual(new MiniCodeFailure(errcode));
  });

  it('a refused account is told, and asked again for the next paper', async () => {
    const make = open();
    wechat.tokens = 40013;
    await expect(make(CODE, CASE_PAGE)).rejects.toEqual(new MiniCodeFailure(40013));
    wechat.tokens = 'good';
    expect(await make(CODE, CASE_PAGE)).toEqual(CODE_PICTURE);
  });

  it.each(['html', 'silence'] as const)('%s is WeChat that cannot be reached', async (how) => {
    wechat.codes = how;
    await expect(open()(CODE, CASE_PAGE)).rejects.toEqual(new MiniCodeFailure('unreachable'));
  });

  it('a scene or page that WeChat does not take is never sent', async () => {
    const make = open();
    await expect(make('x'.repeat(33), CASE_PAGE)).rejects.toThrow('32');
    await expect(make('码', CASE_PAGE)).rejects.toThrow('32');
    await expect(make(CODE, `/${CASE_PAGE}`)).rejects.toThrow('slash');
    await expect(make(CODE, `${CASE_PAGE}?code=1`)).rejects.toThrow('parameters');
    expect(wechat.asked).toEqual([]);
  });
});

describe('for a paper', () => {
  it('is absent where no account is set up', async () => {
    expect(await miniCodeFor({}, CODE)).toBeUndefined();
  });

  it('is absent where WeChat makes none, and whoever runs the service is told without secrets', async () => {
    const lines: string[] = [];
    const write = jest
      .spyOn(process.stderr, 'write')
      .mockImplementation((line) => lines.push(String(line)) > 0);
    wechat.codes = 41030;
    expect(await miniCodeFor({ miniCode: open() }, CODE)).toBeUndefined();
    await wechat.close();
    expect(await miniCodeFor({ miniCode: open() }, CODE)).toBeUndefined();
    write.mockRestore();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('41030');
    expect(lines[1]).toContain('unreachable');
    for (const secret of [ACCOUNT.secret, 'token-1', CODE]) expect(lines.join()).not.toContain(secret);
    wechat = await openWechatCodes();
  });
});

describe('the settings', () => {
  const given = (env: Record<string, string>) => (name: string) => env[name];

  it('are those of the published version unless told otherwise', () => {
    expect(readMiniCode(given({}))).toEqual({ version: 'release', checkPath: true });
    expect(readMiniCode(given({ WECHAT_CODE: 'trial' }))).toEqual({ version: 'trial', checkPath: false });
    expect(readMiniCode(given({ WECHAT_CODE: 'release', WECHAT_CODE_CHECK_PATH: 'no' }))).toEqual({
      version: 'release',
      checkPath: false,
    });
    expect(readMiniCode(given({ WECHAT_CODE: 'off' }))).toBeUndefined();
  });

  it('name the variable that is wrong, and never its value', () => {
    expect(() => readMiniCode(given({ WECHAT_CODE: 'x' }))).toThrow('WECHAT_CODE:');
    expect(() => readMiniCode(given({ WECHAT_CODE_CHECK_PATH: 'x' }))).toThrow('WECHAT_CODE_CHECK_PATH:');
    expect(() => readAccount(given({ WECHAT_SECRET: 'hidden' }))).toThrow(/both or neither/);
    expect(() => readAccount(given({ WECHAT_APPID: 'hidden', WECHAT_SECRET: 'hidden' }))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hidden') }),
    );
    expect(readAccount(given({}))).toBeUndefined();
    expect(readAccount(given({ WECHAT_APPID: ACCOUNT.appId, WECHAT_SECRET: ACCOUNT.secret }))).toEqual(
      ACCOUNT,
    );
  });
});
