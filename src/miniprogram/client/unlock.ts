/** What the server answered to the PIN: in this app's memory alone, and gone with it. */
let held: string | undefined;

export function currentUnlock(): string | undefined {
  return held;
}

export function holdUnlock(unlock: string | undefined): void {
  held = unlock;
}
