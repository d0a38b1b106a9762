import type { SupervisedPostgres } from '../../src/cloud/running/supervised-postgres';

interface RunningPostgres {
  readonly postgres: SupervisedPostgres;
  readonly dataFolder: string;
}

// jest loads setup and teardown as two module graphs: only the global object is one.
const shared = globalThis as { yimaTestPostgres?: RunningPostgres | undefined };

export function keepForTeardown(running: RunningPostgres): void {
  shared.yimaTestPostgres = running;
}

export function takeForTeardown(): RunningPostgres | undefined {
  const running = shared.yimaTestPostgres;
  shared.yimaTestPostgres = undefined;
  return running;
}
