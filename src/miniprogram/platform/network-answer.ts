export type NetworkAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | NetworkFailure;

/** `interrupted`: the phone froze the app in the middle, and nobody knows whether the server acted. */
export type NetworkFailure = { readonly kind: 'offline' | 'timeout' | 'interrupted' };

export type NetworkRequest = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** `/api/...` of our server, or an absolute address. */
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as they are, in the place of `body`. */
  readonly bytes?: ArrayBuffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
};

export const defaultTimeoutMs = 15_000;

export function contentType({ bytes }: NetworkRequest): string {
  return bytes ? 'application/octet-stream' : 'application/json';
}

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
