import { readStored, removeStored, storedKeys, writeStored } from '@/miniprogram/platform/storage';
import type { Written } from '@/miniprogram/platform/written';
import type { OutboxItem } from './outbox-item';

/** One key for each item: WeChat takes 1 MB a key, and one that cannot be read spoils no other. */
const beginning = 'outbox.';

export function writeItem({ unkept: _unkept, ...item }: OutboxItem): Written {
  return writeStored(beginning + item.id, item);
}

export function readItem(id: string): OutboxItem | undefined {
  const item = readStored<Partial<OutboxItem> | null>(beginning + id);
  return isItem(item) ? item : undefined;
}

export function removeItem(id: string): void {
  removeStored(beginning + id);
}

/** Everything that lies on this phone, whoever wrote it, in the order of writing. */
export function readItems(): readonly OutboxItem[] {
  return storedKeys(beginning)
    .flatMap((key) => readItem(key.slice(beginning.length)) ?? [])
    .sort((a, b) => a.order - b.order);
}

function isItem(item: Partial<OutboxItem> | null | undefined): item is OutboxItem {
  return (
    typeof item?.id === 'string' &&
    typeof item.caseId === 'string' &&
    typeof item.by === 'string' &&
    typeof item.order === 'number' &&
    Array.isArray(item.files) &&
    (item.command !== undefined || item.filing !== undefined)
  );
}
