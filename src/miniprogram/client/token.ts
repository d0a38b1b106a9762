import { readStored, removeStored, writeStored } from '@/miniprogram/platform/storage';

const key = 'token';

let held: string | undefined = readStored<string>(key);
let refused: (() => void) | undefined;

/**
 * Whether the server knows who calls: by a token, or in WeChat's cloud always, where every call carries the
 * person's openid and there is nothing to sign in to.
 */
export function hasIdentity(): boolean {
  return YIMA_TRANSPORT === 'cloud' || held !== undefined;
}

export function currentToken(): string | undefined {
  return held;
}

export function keepToken(token: string): void {
  held = token;
  writeStored(key, token);
}

export function dropToken(): void {
  held = undefined;
  removeStored(key);
}

/** What happens when the server no longer takes the token; the session store sets it once. */
export function whenTokenRefused(act: () => void): void {
  refused = act;
}

/** Only the token that was sent is given up: a new one may have come while the answer was on its way. */
export function refuseToken(sent: string | undefined): void {
  if (sent !== undefined && sent === held) refused?.();
}
