import { create } from 'zustand';
import { readStored, writeStored } from '@/miniprogram/platform/storage';

const key = 'heard';
/** So many voice messages are remembered; a mark that is missing on an old one hurts nobody. */
const most = 500;

/** Which voice messages were played on this phone, oldest first. */
const useHeard = create<{ readonly files: readonly string[] }>(() => ({
  files: readStored<readonly string[]>(key) ?? [],
}));

export function useIsHeard(fileId: string): boolean {
  return useHeard(({ files }) => files.includes(fileId));
}

export function markHeard(fileId: string): void {
  const { files } = useHeard.getState();
  if (files.includes(fileId)) return;
  const next = [...files, fileId].slice(-most);
  useHeard.setState({ files: next });
  writeStored(key, next);
}
