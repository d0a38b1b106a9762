import type { Database } from '@/cloud/store/database';

/** The messages of these cases as they stand in the log: by case and stream, in the stream's order. */
export async function storedMessages(
  db: Database,
  caseIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await db
    .selectFrom('case_event')
    .select(['case_id', 'stream', 'words'])
    .where('type', '=', 'message.said')
    .where('case_id', 'in', caseIds)
    .orderBy('case_id')
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  const rooms = new Map<string, string[]>();
  for (const { case_id, stream, words } of rows) {
    const room = `${case_id} ${stream}`;
    const { text } = JSON.parse(words ?? '{}') as { text?: string };
    rooms.set(room, [...(rooms.get(room) ?? []), text ?? '']);
  }
  return rooms;
}
