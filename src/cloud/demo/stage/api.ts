import type { Answer } from '@/contract/answers';
import type { ApiAnswer } from '@/contract/errors';
import type { OperationInput, OperationName } from '@/contract/operations';

/** Asks the service as this person; the stage has no other way in than everybody. */
export async function ask<N extends OperationName>(
  operation: N,
  input: OperationInput<N>,
  token?: string,
): Promise<Answer<N>> {
  const response = await fetch(`/api/${operation}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(input),
  });
  const answer = (await response.json()) as ApiAnswer<Answer<N>>;
  if (answer.ok) return answer.data;
  throw new Error(`${operation}: ${answer.error.code}`);
}

export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `stage-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
