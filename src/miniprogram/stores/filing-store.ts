import { create } from 'zustand';
import type { Receipt } from '@/contract/answers';
import type { ClientError } from '@/miniprogram/client/called';
import { onAppHide } from '@/miniprogram/platform/app-lifecycle';
import { after } from '@/miniprogram/platform/clock';
import { randomId } from '@/miniprogram/platform/random-id';
import { readStored, removeStored, writeStored } from '@/miniprogram/platform/storage';
import type { Written } from '@/miniprogram/platform/written';
import {
  emptyDraft,
  type FilingDraft,
  firstProblem,
  isStarted,
  type OtherDraft,
  type Problems,
  problemsOf,
  SCREENS,
  type Screen,
  screenOf,
} from './filing-draft';
import { file, takeFilingOut, whenFilingRefused } from './filing-outbox';

interface Filing {
  readonly draft: FilingDraft;
  /** What became of the last write to the phone; `saving` while a pause in the typing is awaited. */
  readonly kept: Written | 'saving' | 'none';
  /** By field path, for the screen in front. */
  readonly problems: Problems;
  readonly sending: boolean;
  readonly error?: ClientError | undefined;
  /** Raised when the inputs must show the draft anew, because something else than typing changed it. */
  readonly revision: number;
  /** Raised when another screen opens or the one in front is marked: the page then scrolls there. */
  readonly moves: number;
}

const key = 'filing-draft';
const pauseMs = 300;

export const useFiling = create<Filing>(() => fresh(readStored<FilingDraft>(key)));

let cancelWrite: (() => void) | undefined;

function fresh(stored: FilingDraft | undefined): Filing {
  const base = emptyDraft(randomId(), randomId());
  return {
    draft: stored ? { ...base, ...stored } : base,
    kept: stored ? 'saved' : 'none',
    problems: {},
    sending: false,
    revision: 0,
    moves: 0,
  };
}

/** Keeps what was typed; it reaches the phone's storage at the next pause. A field's complaint goes with its cause. */
export function editDraft(change: Partial<FilingDraft>, ...fields: readonly string[]): void {
  const { draft, problems } = useFiling.getState();
  useFiling.setState({
    draft: { ...draft, ...change },
    problems: without(problems, fields),
    kept: 'saving',
  });
  cancelWrite?.();
  cancelWrite = after(pauseMs, writeNow);
}

/** Writes at once: before a step changes, and when the app goes away. */
export function writeNow(): void {
  cancelWrite?.();
  cancelWrite = undefined;
  const { draft, kept } = useFiling.getState();
  if (kept !== 'saving') return;
  useFiling.setState({ kept: writeStored(key, draft) });
}

onAppHide(writeNow);

/** Checks the screen in front; opens the next one, or marks what it still needs. */
export function goForward(): void {
  const { draft, moves } = useFiling.getState();
  const problems = problemsOf(draft, draft.screen);
  if (Object.keys(problems).length > 0) {
    useFiling.setState({ problems, moves: moves + 1 });
    return;
  }
  const next = draft.furthest >= lastIndex ? 'review' : SCREENS[SCREENS.indexOf(draft.screen) + 1];
  openScreen(next ?? 'review');
}

/** Steps back one screen; `false` when this is the first. */
export function goBackward(): boolean {
  const before = SCREENS[SCREENS.indexOf(useFiling.getState().draft.screen) - 1];
  if (before === undefined) return false;
  openScreen(before);
  return true;
}

const lastIndex = SCREENS.length - 1;

export function openScreen(screen: Screen, problems: Problems = {}): void {
  const { draft, revision, moves } = useFiling.getState();
  editDraft({ screen, furthest: Math.max(draft.furthest, SCREENS.indexOf(screen)) });
  useFiling.setState({ problems, error: undefined, revision: revision + 1, moves: moves + 1 });
  writeNow();
}

export function editOther(id: string, change: Partial<OtherDraft>, index: number): void {
  const { draft } = useFiling.getState();
  const others = draft.others.map((other) => (other.id === id ? { ...other, ...change } : other));
  editDraft({ others }, ...Object.keys(change).map((field) => `others.${index}.${field}`));
}

export function addOther(): void {
  const { draft } = useFiling.getState();
  editDraft({ others: [...draft.others, { id: randomId(), kind: 'person', name: '', phone: '' }] }, 'others');
}

export function removeOther(id: string): void {
  const { draft, problems } = useFiling.getState();
  editDraft({ others: draft.others.filter((other) => other.id !== id) });
  // The others move up, so complaints by number would stand at the wrong one.
  useFiling.setState({ problems: pick(problems, (path) => !path.startsWith('others')) });
}

/** Throws the draft away: asked for by the person, or after the case has been filed. */
export function clearDraft(): void {
  cancelWrite?.();
  cancelWrite = undefined;
  removeStored(key);
  const { revision, moves } = useFiling.getState();
  useFiling.setState({ ...fresh(undefined), error: undefined, revision: revision + 1, moves: moves + 1 });
}

export function hasDraft(filing: Filing): boolean {
  return isStarted(filing.draft);
}

/** Sends the draft once, however often the button is hit. `queued`: no signal; it goes by itself, and the form is free. */
export async function sendDraft(): Promise<Receipt | 'queued' | undefined> {
  const { draft, sending } = useFiling.getState();
  if (sending) return undefined;
  const wrong = firstProblem(draft);
  if (wrong) {
    openScreen(wrong.screen, wrong.problems);
    return undefined;
  }
  useFiling.setState({ sending: true, error: undefined });
  writeNow();
  const answer = await file(draft);
  useFiling.setState({ sending: false });
  if (answer.ok) {
    clearDraft();
    return answer.data;
  }
  if (answer.error.code === 'outbox.waiting') {
    clearDraft();
    return 'queued';
  }
  const { photos } = takeFilingOut(draft.commandId) ?? draft;
  editDraft({ photos });
  refuse(answer.error);
  return undefined;
}

/** A filing that was refused later comes back into the form; `false` while another one is being written there. */
export function reopenFiling(id: string, error?: ClientError): boolean {
  if (hasDraft(useFiling.getState())) return false;
  const draft = takeFilingOut(id);
  if (!draft) return false;
  editDraft(draft);
  openScreen('review');
  if (error) refuse(error);
  return true;
}

whenFilingRefused(reopenFiling);

function refuse(error: ClientError): void {
  const fields = error.fields ?? {};
  if (Object.keys(fields).length > 0) openScreen(screenOf(fields), fields);
  else useFiling.setState({ error });
}

function without(problems: Problems, fields: readonly string[]): Problems {
  return pick(problems, (path) => !fields.includes(path));
}

function pick(problems: Problems, keep: (path: string) => boolean): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([path]) => keep(path)));
}
