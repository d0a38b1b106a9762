import type { ChosenFile } from './chosen-file';
import { inFiles } from './file-shelf';
import type { Keeping } from './keeping';
import { randomId } from './random-id';

/** Where files are kept that a browser forbids to write down: until the page is closed. */
const inMemory = new Map<string, Blob>();
const addresses = new Map<string, string>();

/** Puts the chosen file where it outlives the page. */
export async function keepFile({ raw }: ChosenFile): Promise<Keeping> {
  if (!raw) return { kind: 'failed' };
  const ref = randomId();
  try {
    await inFiles('readwrite', (files) => files.put(raw, ref));
  } catch (error) {
    if (/quota/i.test((error as Error | null)?.name ?? '')) return { kind: 'full' };
    inMemory.set(ref, raw);
  }
  return { kind: 'kept', ref, bytes: raw.size };
}

/** Where it is shown or played from. */
export async function keptPath(ref: string): Promise<string | undefined> {
  const known = addresses.get(ref);
  if (known !== undefined) return known;
  const file = await fileOf(ref);
  if (file && !addresses.has(ref)) addresses.set(ref, URL.createObjectURL(file));
  return addresses.get(ref);
}

/** `undefined`: the phone has it no more. */
export async function readKept(
  ref: string,
  offset: number,
  length: number,
): Promise<ArrayBuffer | undefined> {
  const part = (await fileOf(ref))?.slice(offset, offset + length);
  return part && bytesOf(part);
}

function bytesOf(part: Blob): Promise<ArrayBuffer | undefined> {
  if (typeof part.arrayBuffer === 'function') return part.arrayBuffer().catch(() => undefined);
  // Browsers of the time before: Chrome 75, Safari 13.
  return new Promise((answer) => {
    const reader = new FileReader();
    reader.onload = () => answer(reader.result as ArrayBuffer);
    // What the phone has no more it cannot read.
    reader.onerror = () => answer(undefined);
    reader.readAsArrayBuffer(part);
  });
}

export async function removeKept(ref: string): Promise<void> {
  inMemory.delete(ref);
  const address = addresses.get(ref);
  if (address !== undefined) URL.revokeObjectURL(address);
  addresses.delete(ref);
  await inFiles('readwrite', (files) => files.delete(ref)).catch(() => undefined);
}

/** Everything that lies there. */
export async function keptRefs(): Promise<readonly string[]> {
  const keys = await inFiles('readonly', (files) => files.getAllKeys()).catch(() => []);
  return keys.map(String);
}

async function fileOf(ref: string): Promise<Blob | undefined> {
  return (
    inMemory.get(ref) ??
    ((await inFiles('readonly', (files) => files.get(ref)).catch(() => undefined)) as Blob | undefined)
  );
}
