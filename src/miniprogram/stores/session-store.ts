import { create } from 'zustand';
import type { Me, PersonRole } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import type { Called } from '@/miniprogram/client/called';
import {
  currentToken,
  dropToken,
  hasIdentity,
  keepToken,
  whenTokenRefused,
} from '@/miniprogram/client/token';

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

const leaving = new Set<() => void>();

/** Stores that hold what one person may read forget it when that person leaves. */
export function onSignOut(forget: () => void): void {
  leaving.add(forget);
}

export async function signInWith(token: string): Promise<Called<Me>> {
  if (token !== currentToken()) forgetEverything();
  keepToken(token);
  return askMe();
}

/** Drafts stay: they belong to the phone. */
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
  if (answer.ok) useSession.setState({ state: 'in', me: answer.data, ended: false }, true);
  return answer;
}

function leave(ended: boolean): void {
  dropToken();
  forgetEverything();
  useSession.setState({ state: 'out', ended }, true);
}

function forgetEverything(): void {
  for (const forget of leaving) forget();
}

whenTokenRefused(() => leave(true));
