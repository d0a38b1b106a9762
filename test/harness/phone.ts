import { randomUUID } from 'node:crypto';
import type { Answer, Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import type { ApiAnswer, ApiError } from '@/contract/errors';
import type { OperationInput, OperationName } from '@/contract/operations';

/** One person at one door. Whoever files or claims as a guest is signed in by what that call answered. */
export interface Phone {
  readonly name: string;
  call(operation: string, input?: unknown): Promise<ApiAnswer<unknown>>;
  /** What the operation answered; a refusal here is a mistake of the test. */
  ok<N extends OperationName>(operation: N, input: OperationInput<N>): Promise<Answer<N>>;
  /** Why the operation was refused; an answer here is a mistake of the test. */
  no(operation: string, input?: unknown): Promise<ApiError>;
  do(caseId: string, command: CaseCommandInput, commandId?: string): Promise<Done>;
  /** The code of the refusal of a command. */
  refused(caseId: string, command: CaseCommandInput, commandId?: string): Promise<string>;
  /** Reserves a file and brings its bytes to where the ticket says. */
  upload(bytes: Buffer): Promise<string>;
}

export interface Door {
  readonly name: string;
  /** @param unlock what `session.unlock` answered: sent along with every call. */
  as(name: string, unlock?: string): Phone;
}

export const fresh = () => randomUUID();

/** A person's phone, made of the two things in which the doors differ. */
export function phone(
  name: string,
  call: Phone['call'],
  bring: (ticket: Answer<'file.ticket'>, bytes: Buffer) => Promise<void>,
): Phone {
  const ok: Phone['ok'] = async (operation, input) => {
    const answer = await call(operation, input);
    if (!answer.ok) throw new Error(`${name}: ${operation} was refused: ${JSON.stringify(answer.error)}`);
    return answer.data as Answer<typeof operation>;
  };
  const no: Phone['no'] = async (operation, input) => {
    const answer = await call(operation, input);
    if (answer.ok) throw new Error(`${name}: ${operation} was answered: ${JSON.stringify(answer.data)}`);
    return answer.error;
  };
  return {
    name,
    call,
    ok,
    no,
    do: (caseId, command, commandId = fresh()) => ok('case.do', { caseId, commandId, command }),
    refused: async (caseId, command, commandId = fresh()) =>
      (await no('case.do', { caseId, commandId, command })).code,
    async upload(bytes) {
      const ticket = await ok('file.ticket', { size: bytes.length });
      await bring(ticket, bytes);
      return ticket.fileId;
    },
  };
}

/** A picture of one point, whole to the last byte. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
