import Taro from '@tarojs/taro';
import type { Written } from './written';

export function readStored<T>(key: string): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(named(key));
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: unknown): Written {
  try {
    Taro.setStorageSync(named(key), JSON.stringify(value));
    return 'saved';
  } catch (error) {
    return /exceed|limit|full/i.test(messageOf(error)) ? 'full' : 'failed';
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(named(key));
  } catch {
    // Nothing is lost when a key that should go stays.
  }
}

/** The names under which something is kept and that begin so. */
export function storedKeys(beginning: string): readonly string[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(named(beginning)))
      .map((key) => key.slice(named('').length));
  } catch {
    return [];
  }
}

function named(key: string): string {
  return `yima:me:${key}`;
}

function messageOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string };
  return errMsg ?? message ?? String(error);
}
