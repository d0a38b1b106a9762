import type { Answer } from '@/contract/answers';
import type { OperationInput, OperationName } from '@/contract/operations';
import { callCloud } from '@/miniprogram/platform/cloud-call';
import type { NetworkAnswer } from '@/miniprogram/platform/network-answer';
import { request } from '@/miniprogram/platform/request';
import { type Called, failed } from './called';
import { currentToken, refuseToken } from './token';
import { currentUnlock } from './unlock';

/** Asks the server for one operation. Never throws; every way of failing is a code. */
export async function call<N extends OperationName>(
  operation: N,
  input: OperationInput<N>,
): Promise<Called<Answer<N>>> {
  const token = currentToken();
  const answer = readAnswer<Answer<N>>(await send(operation, input, token));
  if (!answer.ok && endsSignIn.has(answer.error.code)) refuseToken(token);
  return answer;
}

const endsSignIn: ReadonlySet<string> = new Set(['identity.invalid', 'identity.expired']);

function send(operation: string, input: unknown, token: string | undefined): Promise<NetworkAnswer> {
  const unlock = currentUnlock();
  if (YIMA_TRANSPORT === 'cloud')
    return callCloud('api', {
      operation,
      input,
      ...(token === undefined ? {} : { token }),
      ...(unlock === undefined ? {} : { unlock }),
    });
  return request({
    url: `/api/${operation}`,
    body: input,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(unlock === undefined ? {} : { 'x-unlock': unlock }),
    },
  });
}

export function readAnswer<T>(answer: NetworkAnswer): Called<T> {
  if (answer.kind === 'timeout') return failed('network.timeout');
  if (answer.kind !== 'answer') return failed('network.offline');
  const { body } = answer;
  if (!isAnswer(body)) return failed('answer.unreadable');
  return body.ok ? { ok: true, data: body.data as T } : { ok: false, error: { ...body.error } };
}

type Answered =
  | { ok: true; data: unknown }
  | { ok: false; error: Extract<Called<never>, { ok: false }>['error'] };

function isAnswer(body: unknown): body is Answered {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false;
  if (body.ok === true) return 'data' in body;
  return 'error' in body && typeof (body.error as { code?: unknown } | null)?.code === 'string';
}
