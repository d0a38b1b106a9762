/** What a person can do in the app, and what it shows them. Rooms are named by the app's own keys. */
export interface PhoneApp {
  /** The person opens these cases and leaves them before their eyes. */
  open(caseIds: readonly string[]): void;
  /** `unknown`: there is a sign-in, and the server has not told yet whose. */
  session(): 'in' | 'out' | 'unknown';
  /** Whether the app knows whose phone this is, with or without a signal. */
  isKnown(): boolean;
  /** @returns the code of why not. */
  signIn(token: string): Promise<string | undefined>;
  ensureMe(): Promise<void>;
  rooms(caseId: string): readonly string[];
  /** @returns whether the app took it; otherwise it says so, and the text stays with its writer. */
  say(caseId: string, room: string, text: string): Promise<boolean>;
  /** What is written and not yet at the server, in every state that the app shows. */
  waiting(): readonly Waiting[];
  /** What lies on the phone and is not shown, for one who is not signed in here: it has not gone either. */
  resting(): readonly Waiting[];
  shown(caseId: string, room: string): { readonly texts: readonly string[]; readonly hidden: number };
  loadEarlier(caseId: string, room: string): Promise<void>;
}

export interface Waiting {
  readonly text: string;
  readonly state: string;
  /** The account that wrote it. */
  readonly by: string;
  readonly code?: string;
}
