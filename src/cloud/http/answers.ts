import { type ApiAnswer, statusOf } from '@/contract/errors';

export const GUARDS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

export function answer(result: ApiAnswer<unknown>): Response {
  if (result.ok) return json(result, 200);
  const { code, params } = result.error;
  return json(result, statusOf(code), code === 'limit.wait' ? { 'retry-after': String(params.seconds) } : {});
}

// Headers are given with the response: set afterwards, they make Hono copy it into a slower one.
export function json(value: unknown, status: number, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...GUARDS, 'content-type': 'application/json', 'cache-control': 'no-store', ...more },
  });
}
