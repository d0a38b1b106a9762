import { type ApiAnswer, statusOf } from '@/contract/errors';

export const GUARDS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

export function answer(result: ApiAnswer<unknown>): Response {
  return json(result, result.ok ? 200 : statusOf(result.error.code));
}

// Headers are given with the response: set afterwards, they make Hono copy it into a slower one.
export function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...GUARDS, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
