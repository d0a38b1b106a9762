import * as v from 'valibot';
import type { FieldError } from './errors';
import type { FieldCode } from './fields';

const FIELD_CODES: Readonly<Record<FieldCode, true>> = {
  required: true,
  too_long: true,
  too_many: true,
  too_few: true,
  unstorable: true,
  phone: true,
  place: true,
  choice: true,
  code_length: true,
  code_mistyped: true,
  key: true,
  pin: true,
  date: true,
  amount: true,
  signature: true,
  id: true,
  type: true,
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: Record<string, FieldError> };

/** Checks an input against its schema; every field's first problem is told by the field's path. */
export function parse<S extends v.GenericSchema>(schema: S, input: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { ok: true, value: result.output };
  const fields: Record<string, FieldError> = {};
  for (const issue of result.issues) {
    const path = v.getDotPath(issue) ?? '';
    fields[path] ??= { code: codeOf(issue), params: paramsOf(issue) };
  }
  return { ok: false, fields };
}

function codeOf(issue: v.BaseIssue<unknown>): FieldCode {
  if (issue.message in FIELD_CODES) return issue.message as FieldCode;
  return issue.input === undefined ? 'required' : 'type';
}

function paramsOf(issue: v.BaseIssue<unknown>): Record<string, number> {
  return typeof issue.requirement === 'number' ? { limit: issue.requirement } : {};
}
