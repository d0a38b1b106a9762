import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@/cloud/store/database';

/** The messages of these cases as they stand in the log: by case and stream, in the stream's order. */
export async function storedMessages(
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await patiently(() => rowsOf(db, caseIds));
  const rooms = new Map<string, string[]>();
  for (const { case_id, stream, words } of rows) {
    const room = `${case_id} ${stream}`;
    const { text } = JSON.parse(words ?? '{}') as { text?: string };
    rooms.set(room, [...(rooms.get(room) ?? []), text ?? '']);
  }
  return rooms;
}

function rowsOf(db: Database, caseIds: readonly string[]) {
  return db
    .selectFrom('case_event')
    .select(['case_id', 'stream', 'words'])
    .where('type', '=', 'message.said')
    .where('case_id', 'in', caseIds)
    .orderBy('case_id')
    .orderBy('stream')
    .orderBy('seq')
    .execute();
}

/** A computer that is busy enough answers late: that is no fault of what is counted. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 12) throw error;
      await sleep(1_000);
    }
  }
}
