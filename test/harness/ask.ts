import { randomInt } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Answer } from '@/contract/answers';
import type { ApiAnswer } from '@/contract/errors';
import type { OperationInput, OperationName } from '@/contract/operations';

/** Calls operations of a running server as a phone does, and throws on a refusal that the test did not look for. */
export interface Asking {
  <N extends OperationName>(operation: N, input: OperationInput<N>, token?: string): Promise<Answer<N>>;
  answer<N extends OperationName>(
    operation: N,
    input: OperationInput<N>,
    token?: string,
  ): Promise<ApiAnswer<Answer<N>>>;
}

export function askAt(base: string): Asking {
  // Lets an idle connection go before the server does after five seconds: a request on it would meet a closed door.
  const agent = new Agent({ keepAlive: true, timeout: 4_000 });
  const answer = (operation: string, input: unknown, token?: string) =>
    post(agent, `${base}/api/${operation}`, input, token) as Promise<ApiAnswer<never>>;
  const ask = async (operation: string, input: unknown, token?: string) => {
    const answered = await answer(operation, input, token);
    if (!answered.ok) throw new Error(`${operation} was refused: ${JSON.stringify(answered.error)}`);
    return answered.data;
  };
  return Object.assign(ask, { answer }) as Asking;
}

/** Whoever has no account yet is another person each time, as the proxy before a real server would tell. */
const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

// Not fetch: jsdom has none.
export function post(agent: Agent, url: string, input: unknown, token?: string): Promise<unknown> {
  const body = JSON.stringify(input);
  return new Promise((done, failed) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(token === undefined
            ? { 'x-forwarded-for': anyAddress() }
            : { authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => done(JSON.parse(text)));
        response.on('error', failed);
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}
