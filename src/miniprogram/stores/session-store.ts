import { create } from 'zustand';
import type { Me, PersonRole } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import type { Called } from '@/miniprogram/client/called';
import {
  currentAccount,
  currentToken,
  dropToken,
  hasIdentity,
  keepAccount,
  keepToken,
  whenTokenRefused,
} from '@/miniprogram/client/token';
import { removeStored } from '@/miniprogram/platform/storage';

interface Session {
  /** `unknown`: there is an identity, and the server has not yet been asked whose it is. */
  readonly state: 'unknown' | 'out' | 'in';
  readonly me?: Me;
  /** The server ended the sign-in: worth one calm sentence. */
  readonly ended: boolean;
}

export const useSession = create<Session>(() => ({
  state: hasIdentity() ? 'unknown' : 'out',
  ended: false,
}));

/** Where the phone keeps what codes opened. Its store may not be loaded yet when a person leaves. */
export const KNOWN_CODES = 'known-codes';

const leaving = new Set<() => void>();

/** Stores that hold what one person may read forget it when that person leaves. */
export function onSignOut(forget: () => void): void {
  leaving.add(forget);
}

const coming = new Set<(before: string) => void>();

/** Called when the server has told who is signed in; `before`: the account under which this phone knew them. */
export function onSignIn(act: (before: string) => void): void {
  coming.add(act);
}

/** What nobody in particular wrote belongs to whoever is signed in now. */
export function adoptFrom(before: string): void {
  for (const act of coming) act(before);
}

export async function signInWith(token: string): Promise<Called<Me>> {
  if (token !== currentToken()) {
    forgetEverything();
    // Until the server has told whose token it is, this is nobody of before.
    useSession.setState({ state: 'unknown', ended: false }, true);
  }
  keepToken(token);
  return askMe();
}

/** Drafts stay on the phone. */
export function signOut(): void {
  leave(false);
}

/** Who is signed in; asks the server once, and again after a failure. */
export async function ensureMe(): Promise<Me | undefined> {
  const { me } = useSession.getState();
  if (me) return me;
  if (!hasIdentity()) return undefined;
  asking ??= askMe().finally(() => {
    asking = undefined;
  });
  const answer = await asking;
  return answer.ok ? answer.data : undefined;
}

let asking: Promise<Called<Me>> | undefined;

const homes: Readonly<Record<PersonRole, string>> = {
  resident: 'pages/home/index',
  mediator: 'mediator/pages/desk/index',
  clerk: 'centre/pages/inbox/index',
};

export function homeOf(role: PersonRole): string {
  return homes[role];
}

async function askMe(): Promise<Called<Me>> {
  const answer = await call('session.me', {});
  if (!answer.ok) return answer;
  tookMe(answer.data);
  return answer;
}

/** The server has told anew who is signed in. */
export function tookMe(me: Me): void {
  const before = currentAccount();
  keepAccount(me.personId, me.pin);
  useSession.setState({ state: 'in', me, ended: false }, true);
  for (const act of coming) act(before);
}

function leave(ended: boolean): void {
  dropToken();
  forgetEverything();
  useSession.setState({ state: 'out', ended }, true);
}

function forgetEverything(): void {
  removeStored(KNOWN_CODES);
  for (const forget of leaving) forget();
}

whenTokenRefused(() => leave(true));
