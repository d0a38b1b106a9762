import { rmSync } from 'node:fs';
import { takeForTeardown } from './running-postgres';

export default async function stopPostgres(): Promise<void> {
  const running = takeForTeardown();
  if (!running) return;
  await running.postgres.stop();
  rmSync(running.dataFolder, { recursive: true, force: true });
}
