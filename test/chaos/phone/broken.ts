import { randomUUID } from 'node:crypto';
import type { NetworkAnswer, NetworkRequest } from '@/miniprogram/platform/network-answer';

/**
 * Phones that do on purpose what the client must never do, by which the harness is shown to see it: `renews` sends
 * each try as a new command, `forgets` keeps nothing when the app ends, `hurries` takes a message for sent before the
 * server has answered.
 */
export const BREAKS = ['renews', 'forgets', 'hurries'] as const;
export type Break = (typeof BREAKS)[number];

export function breaking(
  broken: Break | undefined,
  ask: (wanted: NetworkRequest) => Promise<NetworkAnswer>,
): (wanted: NetworkRequest) => Promise<NetworkAnswer> {
  if (broken === 'renews') return (wanted) => ask(renewed(wanted));
  if (broken !== 'hurries') return ask;
  return async (wanted) => {
    const answer = ask(wanted);
    if (!isSaying(wanted)) return answer;
    // Nobody waits for it: the next one is on its way before this one has come.
    answer.catch(() => undefined);
    const data = { events: [], entries: [] };
    return { kind: 'answer', status: 200, body: { ok: true, data } };
  };
}

function renewed(wanted: NetworkRequest): NetworkRequest {
  return isSaying(wanted)
    ? { ...wanted, body: { ...(wanted.body as object), commandId: randomUUID() } }
    : wanted;
}

function isSaying({ url, body }: NetworkRequest): boolean {
  return url === '/api/case.do' && (body as { command?: { type?: string } }).command?.type === 'say';
}
