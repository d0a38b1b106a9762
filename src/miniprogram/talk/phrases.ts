import { create } from 'zustand';
import { call } from '@/miniprogram/client/call';
import type { Called } from '@/miniprogram/client/called';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { onSignOut } from '@/miniprogram/stores/session-store';

const key = 'phrases';
const none: readonly string[] = [];

/** The sentences a mediator starts from, in their order; none: the built-in ones. Also held for when there is no signal. */
const usePhraseStore = create<{ readonly own: readonly string[] }>(() => ({
  own: readStored<readonly string[]>(key) ?? none,
}));

onSignOut(() => take(none));

export function usePhrases(): readonly string[] {
  return usePhraseStore(({ own }) => own);
}

/** Asks for them anew; without a signal the last known ones stay. */
export async function loadPhrases(): Promise<void> {
  const answer = await call('desk.phrases', {});
  if (answer.ok) take(answer.data.phrases);
}

export async function keepPhrases(commandId: string, phrases: readonly string[]): Promise<Called<unknown>> {
  const answer = await call('desk.keepPhrases', { commandId, phrases: [...phrases] });
  if (answer.ok) take(answer.data.phrases);
  return answer;
}

function take(own: readonly string[]): void {
  usePhraseStore.setState({ own });
  writeStored(key, own);
}
