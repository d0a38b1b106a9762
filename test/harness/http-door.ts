import { createHash } from 'node:crypto';
import { type ApiAnswer, statusOf } from '@/contract/errors';
import { type Door, type Phone, phone } from './phone';

export interface HttpDoor extends Door {
  readonly url: string;
  /** Somebody who shows exactly this token. */
  withToken(token: string): Phone;
  /** The token that this person got, if any. */
  tokenOf(name: string): string | undefined;
  /** Any request at all, with the status of its answer. */
  send(path: string, init?: RequestInit): Promise<{ status: number; body: ApiAnswer<unknown> }>;
}

/** Each phone has an address of its own, as the proxy before a real server would tell it. */
export function addressOf(name: string): string {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(name).digest();
  return `10.${a}.${b}.${c}`;
}

/** Phones that talk to a listening server, each remembering its token as the client does. */
export function httpDoor(url: string): HttpDoor {
  const tokens = new Map<string, string>();
  const send: HttpDoor['send'] = async (path, init) => {
    const response = await fetch(url + path, init);
    return { status: response.status, body: (await response.json()) as ApiAnswer<unknown> };
  };
  const as = (name: string, unlock?: string): Phone =>
    phone(
      name,
      async (operation, input) => {
        const token = tokens.get(name);
        const headers = {
          'content-type': 'application/json',
          'x-forwarded-for': addressOf(name),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(unlock === undefined ? {} : { 'x-unlock': unlock }),
        };
        const { status, body } = await send(`/api/${operation}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input ?? {}),
        });
        expect(status).toBe(body.ok ? 200 : statusOf(body.error.code));
        const given = body.ok ? (body.data as { token?: string } | null)?.token : undefined;
        if (given !== undefined) tokens.set(name, given);
        return body;
      },
      async ({ upload }, bytes) => {
        if (upload.by !== 'post') throw new Error('an HTTP door takes files by post');
        const form = new FormData();
        form.set('file', new Blob([new Uint8Array(bytes)]), 'photo.png');
        const { body } = await send(upload.url, { method: 'POST', body: form });
        if (!body.ok) throw new Error(`the upload was refused: ${body.error.code}`);
      },
    );
  return {
    name: 'HTTP',
    url,
    as,
    send,
    withToken(token) {
      tokens.set(token, token);
      return as(token);
    },
    tokenOf: (name) => tokens.get(name),
  };
}
