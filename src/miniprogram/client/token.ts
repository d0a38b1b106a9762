import { randomId } from '@/miniprogram/platform/random-id';
import { readStored, removeStored, writeStored } from '@/miniprogram/platform/storage';

/** Whose sign-in it is: nobody's name, the person's id once the server has told it. */
interface SignIn {
  readonly id: string;
  readonly personId?: string;
  /** A PIN stands before their private talks: known without a signal, too. */
  readonly pin?: true;
}

const key = 'token';
const signInKey = 'sign-in';

let held: string | undefined = readStored<string>(key);
let signIn: SignIn | undefined = hasIdentity() ? (readStored<SignIn>(signInKey) ?? begin()) : undefined;
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

/** Whose commands may be sent now. Before the server has told who it is, this sign-in alone counts. */
export function currentAccount(): string {
  if (!signIn) return 'nobody';
  return signIn.personId ?? `sign-in ${signIn.id}`;
}

/** Whether the server has told whose account this is; nobody's needs no telling. */
export function isAccountTold(): boolean {
  return signIn === undefined || signIn.personId !== undefined;
}

export function keepToken(token: string): void {
  if (token !== held) signIn = begin();
  held = token;
  writeStored(key, token);
}

/** The server told who shows this token; it is known from now on without a signal too. */
export function keepAccount(personId: string, pin = false): void {
  keepSignIn({ id: signIn?.id ?? randomId(), personId, ...(pin ? { pin } : {}) });
}

/** Whether a PIN stands before the private talks of whoever is signed in, as far as this phone knows. */
export function hasPin(): boolean {
  return signIn?.pin === true;
}

export function notePin(): void {
  if (signIn) keepSignIn({ ...signIn, pin: true });
}

function keepSignIn(known: SignIn): void {
  signIn = known;
  if (isOnPhone()) writeStored(signInKey, signIn);
}

/** In another tab of the browser somebody else may have signed in since: what lies on the phone is theirs then. */
function isOnPhone(): boolean {
  return readStored<string>(key) === held;
}

export function dropToken(): void {
  if (isOnPhone()) {
    removeStored(key);
    removeStored(signInKey);
  }
  held = undefined;
  signIn = undefined;
}

function begin(): SignIn {
  const begun = { id: randomId() };
  writeStored(signInKey, begun);
  return begun;
}

/** What happens when the server no longer takes the token; the session store sets it once. */
export function whenTokenRefused(act: () => void): void {
  refused = act;
}

/** Only the token that was sent is given up: a new one may have come while the answer was on its way. */
export function refuseToken(sent: string | undefined): void {
  if (sent !== undefined && sent === held) refused?.();
}
