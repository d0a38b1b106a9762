import type { ApiError, FieldError, ServerErrorCode } from '@/contract/errors';
import type { Refusal } from '@/domain/case/refusal';

export type Result<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: ApiError };

export function yes<T>(data: T): Result<T> {
  return { ok: true, data };
}

export function no(
  code: ServerErrorCode,
  params: Refusal['params'] = {},
  fields?: Readonly<Record<string, FieldError>>,
): { ok: false; error: ApiError } {
  return { ok: false, error: { code, params, ...(fields === undefined ? {} : { fields }) } };
}

export function refused({ code, params }: Refusal): { ok: false; error: ApiError } {
  return no(code, params);
}
