import type { CommandOf, CommandType } from '@/domain/case/command';
import type { CaseView } from '@/domain/case/view';
import type { Task } from '@/domain/procedure/procedure';
import type { IconName } from '@/miniprogram/components/icon';
import { openPage } from '@/miniprogram/platform/navigation';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';

/** Small forms over the page; each has its component in {@link file://../sheets/index.tsx}. */
export type CaseSheet = 'supplement' | 'pauseRoom' | 'withdraw' | 'code' | 'more';

type Bare = { [T in CommandType]: { readonly type: T } extends CommandOf<T> ? T : never }[CommandType];

/** Commands that need nothing more than the tap; `caseFile.done` says what is told afterwards. */
export type DirectCommand = Bare & keyof CaseTexts['caseFile']['done'];

/** The headings, each with a file of its own in this folder. */
export type Group = keyof CaseTexts['caseFile']['actions']['groups'];

/** What a tap on an offer can set going. */
export interface CaseActs {
  readonly openSheet: (sheet: CaseSheet) => void;
  readonly run: (command: DirectCommand) => void;
}

/** What the case page may offer to somebody, and when; the file it stands in is the heading it stands under. */
export interface Offer {
  /** Open to this person when any of these is in `may`. */
  readonly by: readonly CommandType[];
  /** Left out while any of these is in `may`, because another offer says more. */
  readonly unless?: readonly CommandType[];
  readonly for: 'party' | 'staff' | 'everybody';
  readonly icon: IconName;
  readonly label: (words: CaseTexts['caseFile']['actions'], view: CaseView) => string;
  readonly note?: (words: CaseTexts['caseFile']['actions'], view: CaseView) => string;
  /** May be the one button in the head: while this person owes one of these tasks, or whenever it is open. */
  readonly leads?: readonly Task[] | 'always';
  /** Waits in the sheet behind "more". */
  readonly seldom?: true;
  readonly act: (view: CaseView, acts: CaseActs) => void;
}

/** By a key of its own for each. */
export type Offers = Readonly<Record<string, Offer>>;

/** Opens a page about this case. */
export const to =
  (path: string, more: Readonly<Record<string, string>> = {}) =>
  (view: CaseView) =>
    openPage(path, { caseId: view.caseId, ...more });

/** Opens a small form over this page. */
export const sheet =
  (name: CaseSheet) =>
  (_view: CaseView, { openSheet }: CaseActs) =>
    openSheet(name);

/** Carries the command out at once. */
export const run =
  (command: DirectCommand) =>
  (_view: CaseView, { run: carryOut }: CaseActs) =>
    carryOut(command);
