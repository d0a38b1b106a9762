import { Agent } from 'node:http';
import { post } from '../harness/ask';

/** One request of a worker: where to, with what. */
export interface Shot {
  readonly url: string;
  readonly body: unknown;
  readonly token?: string;
}

export interface Measured {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Keeps `connections` busy for a while; every answer must be `{ ok: true }`. Times in milliseconds. */
export async function fire(
  connections: number,
  seconds: number,
  shot: (worker: number, count: number) => Shot,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const work = async (worker: number) => {
    for (let count = 0; performance.now() < end; count += 1) {
      const { url, body, token } = shot(worker, count);
      const sentAt = performance.now();
      const answer = (await post(agent, url, body, token)) as { ok?: boolean };
      if (answer.ok !== true) throw new Error(`${url} answered ${JSON.stringify(answer)}`);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, worker) => work(worker)));
  const lasted = (performance.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    perSecond: times.length / lasted,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
