import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CODE_PICTURE } from './function-door';

/** WeChat's server interfaces for codes, as its public documents tell their answers. */
export interface WechatCodes {
  readonly url: string;
  /** What was asked, oldest first; a token's order without its secret. */
  readonly asked: readonly Asked[];
  /** How the next codes are answered: a picture, an errcode in JSON with status 200, or something broken. */
  codes: 'picture' | number | 'html' | 'silence';
  /** The errcode that orders of tokens are answered with. */
  tokens: 'good' | number;
  /** Seconds that a token lives. */
  expiresIn: number;
  /** Ends the token that is out; the next one is another. */
  endToken(): void;
  close(): Promise<void>;
}

export interface Asked {
  readonly path: string;
  readonly token: string | null;
  readonly order: Readonly<Record<string, unknown>>;
}

export const ACCOUNT = { appId: 'wx0123456789abcdef', secret: 'kept-secret-0123456789' };

export async function openWechatCodes(): Promise<WechatCodes> {
  const asked: Asked[] = [];
  let count = 1;
  const wechat: WechatCodes = {
    url: '',
    asked,
    codes: 'picture',
    tokens: 'good',
    expiresIn: 7_200,
    endToken: () => {
      count += 1;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  const tokenNow = () => `token-${count}`;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const order = JSON.parse(Buffer.concat(parts).toString('utf8'));
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wechat');
    const token = searchParams.get('access_token');
    const { secret, ...rest } = order;
    asked.push({ path: pathname, token, order: rest });
    const json = (body: object) =>
      response
        .writeHead(200, { 'content-type': 'application/json; encoding=utf-8' })
        .end(JSON.stringify(body));
    if (pathname === '/cgi-bin/stable_token') {
      if (wechat.tokens !== 'good')
        return json({ errcode: wechat.tokens, errmsg: `invalid appid ${order.appid}` });
      if (secret !== ACCOUNT.secret) return json({ errcode: 40125, errmsg: 'invalid appsecret' });
      return json({ access_token: tokenNow(), expires_in: wechat.expiresIn });
    }
    if (token !== tokenNow())
      return json({ errcode: 40001, errmsg: 'invalid credential, access_token is invalid' });
    if (wechat.codes === 'picture')
      return response.writeHead(200, { 'content-type': 'image/png' }).end(CODE_PICTURE);
    if (wechat.codes === 'html') return response.writeHead(502).end('<html>Bad Gateway</html>');
    if (wechat.codes === 'silence') return response.destroy();
    return json({ errcode: wechat.codes, errmsg: `invalid page rid: ${order.scene}` });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(wechat, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
