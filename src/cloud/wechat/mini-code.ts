import { StartFailure } from '../running/start-failure';

/** How WeChat's own codes (小程序码) are made. */
export interface MiniCodeSettings {
  /** Which version of the mini program they open. */
  readonly version: 'release' | 'trial' | 'develop';
  /** Whether WeChat makes none for a page that the published version lacks. */
  readonly checkPath: boolean;
}

/** The account that asks over HTTP; a cloud function needs none. */
export interface MiniCodeAccount {
  readonly appId: string;
  readonly secret: string;
}

/** WeChat made no code. `reason`: its own number, or how it could not be asked; never what was sent. */
export class MiniCodeFailure extends Error {
  override readonly name = 'MiniCodeFailure';

  constructor(readonly reason: number | 'unreachable' | 'unreadable') {
    super(`WeChat made no code: ${reason}`);
  }
}

/** Side of the picture, pixels: what prints well at 5 cm. */
export const WIDTH = 860;
const VERSIONS = ['release', 'trial', 'develop'] as const;
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}$/;
const PAGE = /^[0-9a-z][0-9A-Za-z/_-]*$/;

/** @throws Error for a scene or page that WeChat does not take: a bug of the caller. */
export function mustFit(scene: string, page: string): void {
  if (!SCENE.test(scene)) throw new Error('a scene has 1 to 32 of the signs that WeChat allows');
  if (!PAGE.test(page)) throw new Error('a page is named without a slash before it and without parameters');
}

/** A picture that a paper can hold; WeChat tells its errors in JSON with status 200. */
export function isPicture(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xd8 && c === 0xff) || (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47);
}

/**
 * `WECHAT_CODE`: release, trial, develop or off. `WECHAT_CODE_CHECK_PATH`: yes or no; without it only pages of the
 * published version are checked. Undefined where no such codes are made.
 */
export function readMiniCode(given: (name: string) => string | undefined): MiniCodeSettings | undefined {
  const text = given('WECHAT_CODE') ?? 'release';
  if (text === 'off') return undefined;
  const version = VERSIONS.find((one) => one === text);
  if (!version) throw new StartFailure('WECHAT_CODE: set it to release, trial, develop or off.');
  const check = given('WECHAT_CODE_CHECK_PATH') ?? (version === 'release' ? 'yes' : 'no');
  if (check !== 'yes' && check !== 'no')
    throw new StartFailure('WECHAT_CODE_CHECK_PATH: set it to yes or no.');
  return { version, checkPath: check === 'yes' };
}

/** `WECHAT_APPID` and `WECHAT_SECRET`, both or neither. The messages never repeat them. */
export function readAccount(given: (name: string) => string | undefined): MiniCodeAccount | undefined {
  const [appId, secret] = [given('WECHAT_APPID'), given('WECHAT_SECRET')];
  if (appId === undefined && secret === undefined) return undefined;
  if (appId === undefined || secret === undefined)
    throw new StartFailure('WECHAT_APPID and WECHAT_SECRET: set both or neither.');
  if (!/^wx[0-9a-z]{16}$/.test(appId))
    throw new StartFailure('WECHAT_APPID: set it to the id of the mini program, such as wx0123456789abcdef.');
  return { appId, secret };
}
