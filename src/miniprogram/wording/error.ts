import type { ErrorCode, FieldError } from '@/contract/errors';
import type { ClientError } from '@/miniprogram/client/called';
import type { Texts } from '@/miniprogram/texts';

type Say = (params: ClientError['params']) => string;

/** What went wrong and what to do next. */
export function errorWords(t: Texts, error: Pick<ClientError, 'code' | 'params'>): string {
  const codes: Readonly<Record<ErrorCode, Say>> = t.errors.codes;
  // A server newer than this app may refuse for a reason that it does not know yet.
  const say = codes[error.code] ?? codes['answer.unreadable'];
  return say(error.params ?? {});
}

export function fieldWords(t: Texts, field: FieldError): string {
  const fields: Readonly<Record<FieldError['code'], Say>> = t.errors.fields;
  return (fields[field.code] ?? fields.type)(field.params ?? {});
}

/** One sentence per field, by path. */
export function fieldErrors(t: Texts, error: ClientError | undefined): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const [path, field] of Object.entries(error?.fields ?? {})) words[path] = fieldWords(t, field);
  return words;
}
