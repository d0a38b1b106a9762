export type NetworkAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | NetworkFailure;

/** `interrupted`: the phone froze the app in the middle, and nobody knows whether the server acted. */
export type NetworkFailure = { readonly kind: 'offline' | 'timeout' | 'interrupted' };

export type JsonRequest = {
  readonly method?: 'GET' | 'POST';
  /** `/api/...` of our server, or an absolute address. */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

export const defaultTimeoutMs = 15_000;

export function absolute(url: string): string {
  return /^[a-z]+:/i.test(url) ? url : `${YIMA_API_BASE}${url}`;
}

/** Reads a body that may be JSON, text or already parsed. */
export function parsedBody(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

export function failureOf(message: string): NetworkFailure {
  if (/time.?out/i.test(message)) return { kind: 'timeout' };
  return /interrupt/i.test(message) ? { kind: 'interrupted' } : { kind: 'offline' };
}
