import type { Written } from '@/miniprogram/platform/written';

const MOST_A_KEY = 1024 * 1024;
const MOST_IN_ALL = 10 * MOST_A_KEY;

/** What stays on the phone when the app ends, within WeChat's limits. */
export interface PhoneStorage {
  read(key: string): string | undefined;
  write(key: string, text: string): Written;
  remove(key: string): void;
  keys(): readonly string[];
  /** Other apps have taken the room there was: nothing that grows fits any more. */
  setFull(full: boolean): void;
  forget(): void;
}

export function openStorage(): PhoneStorage {
  const kept = new Map<string, string>();
  let full = false;
  const taken = () => [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    read: (key) => kept.get(key),
    write(key, text) {
      const before = kept.get(key)?.length ?? 0;
      if (text.length > MOST_A_KEY || (full && text.length > before)) return 'full';
      if (text.length > before && taken() - before + text.length > MOST_IN_ALL) return 'full';
      kept.set(key, text);
      return 'saved';
    },
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
    setFull: (now) => {
      full = now;
    },
    forget: () => kept.clear(),
  };
}
