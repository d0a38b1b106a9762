import type { ErrorCode, FieldError } from '@/contract/errors';

/** Why there is no answer; the words for each code stand in the dictionary `errors`. */
export interface ClientError {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** By path, e.g. `others.0.phone`. */
  readonly fields?: Readonly<Record<string, FieldError>>;
}

export type Called<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: ClientError };

export function failed(code: ErrorCode, params: ClientError['params'] = {}): Called<never> {
  return { ok: false, error: { code, params } };
}

/** Nobody knows whether the server acted, or it asks to come again later: the same command again repeats nothing. */
export function isOpen({ code }: ClientError): boolean {
  return (
    code.startsWith('network.') ||
    code === 'answer.unreadable' ||
    code === 'server.unavailable' ||
    code === 'case.busy' ||
    code === 'limit.wait'
  );
}
