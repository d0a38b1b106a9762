/** Whether what was copied can be taken at a tap. Absent on plain http and in some browsers, whatever the types say. */
export function canPaste(): boolean {
  return typeof (navigator.clipboard as Partial<Clipboard> | undefined)?.readText === 'function';
}

/** What was copied; undefined where the person or the phone does not let it be read. */
export async function pastedText(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
