import type { Written } from './written';

/** The phones of the stage share one origin: each writes under its own name. */
const phone = new URLSearchParams(globalThis.location?.search ?? '').get('phone') ?? 'me';

export function readStored<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(named(key));
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

export function writeStored(key: string, value: unknown): Written {
  try {
    localStorage.setItem(named(key), JSON.stringify(value));
    return 'saved';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'failed';
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(named(key));
  } catch {
    // A browser that forbids storage holds nothing to remove.
  }
}

/** The names under which something is kept and that begin so. */
export function storedKeys(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(named(beginning)))
      .map((key) => key.slice(named('').length));
  } catch {
    return [];
  }
}

function named(key: string): string {
  return `yima:${phone}:${key}`;
}
