export function readStored<T>(key: string): T | undefined {
  const text = device.read(key);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

export const writeStored = (key: string, value: unknown) => device.write(key, JSON.stringify(value));
export const removeStored = (key: string) => device.remove(key);
export const storedKeys = (beginning: string) => device.keys().filter((key) => key.startsWith(beginning));
