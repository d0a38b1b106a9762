import * as v from 'valibot';
import type { MiniCode } from '../house';
import {
  isPicture,
  type MiniCodeAccount,
  MiniCodeFailure,
  type MiniCodeSettings,
  mustFit,
  WIDTH,
} from './mini-code';

/** Where WeChat's server interfaces are; a test gives another address. */
const WECHAT = 'https://api.weixin.qq.com';
const TIMEOUT_MS = 8_000;
/** A token lives two hours at most; it is given up this long before. */
const MARGIN_MS = 5 * 60_000;
const LARGEST = 2 * 1024 * 1024;
/** The token is wrong or has ended: another one helps. */
const TOKEN_ENDED: readonly number[] = [40001, 40014, 42001];

const token = v.object({ access_token: v.string(), expires_in: v.number() });
const failure = v.object({ errcode: v.number() });

interface Held {
  readonly text: string;
  /** ms. */
  readonly until: number;
}

/**
 * WeChat's own codes over HTTP (wxacode.getUnlimited), by the account's stable access token (getStableAccessToken).
 * The token stays in memory until shortly before it ends; neither it nor the secret stands in any error.
 *
 * @param now ms.
 */
export function createHttpMiniCode(
  { appId, secret, version, checkPath }: MiniCodeSettings & MiniCodeAccount,
  { address = WECHAT, now = Date.now }: { address?: string; now?: () => number } = {},
): MiniCode {
  let held: Promise<Held> | undefined;

  const askToken = async (): Promise<Held> => {
    const asked = now();
    const order = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false };
    const answer = readJson(await post(`${address}/cgi-bin/stable_token`, order));
    const found = v.safeParse(token, answer);
    if (!found.success) throw refusalOf(answer);
    const { access_token: text, expires_in: seconds } = found.output;
    return { text, until: asked + seconds * 1000 - MARGIN_MS };
  };
  const freshToken = (): Promise<Held> => {
    const asking = askToken();
    held = asking;
    // A failure is told to whoever waits, and the next paper asks again.
    asking.catch(() => {
      if (held === asking) held = undefined;
    });
    return asking;
  };
  /** Several papers at once ask for one token. */
  const currentToken = async (): Promise<string> => {
    const asked = held ?? freshToken();
    const found = await asked;
    if (found.until > now()) return found.text;
    return (await (held === undefined || held === asked ? freshToken() : held)).text;
  };
  const make = async (scene: string, page: string, accessToken: string): Promise<Buffer> => {
    const url = `${address}/wxa/getwxacodeunlimit?access_token=${encodeURIComponent(accessToken)}`;
    const order = { scene, page, check_path: checkPath, env_version: version, width: WIDTH };
    const bytes = await post(url, order);
    if (isPicture(bytes)) return bytes;
    throw refusalOf(readJson(bytes));
  };

  return async (scene, page) => {
    mustFit(scene, page);
    const used = await currentToken();
    try {
      return await make(scene, page, used);
    } catch (error) {
      const { reason } = error as MiniCodeFailure;
      if (typeof reason !== 'number' || !TOKEN_ENDED.includes(reason)) throw error;
      // Another paper may have asked for a new one meanwhile.
      if ((await held)?.text === used) held = undefined;
      return make(scene, page, await currentToken());
    }
  };
}

async function post(url: string, order: object): Promise<Buffer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.ok && bytes.length <= LARGEST) return bytes;
  } catch {
    // What failed may repeat the address, and with it the token.
  }
  throw new MiniCodeFailure('unreachable');
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refusalOf(answer: unknown): MiniCodeFailure {
  const found = v.safeParse(failure, answer);
  return new MiniCodeFailure(found.success ? found.output.errcode : 'unreadable');
}
