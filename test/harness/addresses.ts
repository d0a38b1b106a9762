import { randomInt } from 'node:crypto';
import type { ApiAnswer } from '@/contract/errors';
import { completeCode } from '@/domain/code/dispute-code';

export interface Heard {
  readonly body: ApiAnswer<unknown>;
  /** `data` where it was answered. */
  readonly code: string;
  /** Seconds to wait, 0 when none. */
  readonly wait: number;
  readonly retryAfter: string | null;
}

export interface Place {
  call(operation: string, input: unknown): Promise<Heard>;
}

/** Somebody at this address of the network, as the proxy before the server tells it. */
export function at(url: string, forwarded: string, token?: string): Place {
  return {
    async call(operation, input) {
      const response = await fetch(`${url}/api/${operation}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': forwarded,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(input),
      });
      const body = (await response.json()) as ApiAnswer<unknown>;
      return {
        body,
        code: body.ok ? 'data' : body.error.code,
        wait: body.ok ? 0 : Number(body.error.params.seconds ?? 0),
        retryAfter: response.headers.get('retry-after'),
      };
    },
  };
}

/** A code that is typed right and, but for a chance in ten million, nobody's. */
export function strangeCode(): string {
  const half = () => String(randomInt(0, 10 ** 7)).padStart(7, '0');
  return completeCode(half() + half());
}

export const guess = (place: Place) => place.call('case.lookup', { code: strangeCode() });

/** One after the other, so that each is settled before the next. */
export async function guesses(place: Place, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let index = 0; index < count; index += 1) codes.push((await guess(place)).code);
  return codes;
}
