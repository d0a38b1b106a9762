import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Phone } from './phone';

/** A phone that is being looked at: its socket, and of which cases it was told that something changed. */
export interface LivePhone {
  readonly told: readonly string[];
  /** Resolves when told of the case, since `from` hints ago; rejects where even a busy computer would have told. */
  hears(caseId: string, from?: number): Promise<void>;
  /** How often it was told that something may have been missed. */
  again(): number;
  close(): void;
}

const PATIENCE_MS = 25_000;

export async function look(phone: Phone, url: string): Promise<LivePhone> {
  const { ticket } = await phone.ok('session.ticket', {});
  return openLive(`${url}/live?ticket=${ticket}`);
}

export async function openLive(url: string): Promise<LivePhone> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'));
  const told: string[] = [];
  let again = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { case?: string; again?: number };
    again += message.again ?? 0;
    if (message.case !== undefined) told.push(message.case);
  });
  const hello = once(socket, 'message');
  await Promise.race([hello, once(socket, 'error').then(([error]) => Promise.reject(error))]);
  return {
    told,
    async hears(caseId, from = 0) {
      for (
        const deadline = performance.now() + PATIENCE_MS;
        !told.slice(from).includes(caseId);
        await wait(10)
      )
        if (performance.now() > deadline) throw new Error(`never told of ${caseId}`);
    },
    again: () => again,
    close: () => socket.terminate(),
  };
}
