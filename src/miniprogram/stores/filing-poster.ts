import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { editDraft, useFiling } from './filing-store';
import { spoken } from './place-store';

/**
 * Fills in where a poster hangs, once for each poster: whoever chose another place keeps it.
 * @returns why there is no such poster any more; the form can be used all the same.
 */
export async function takePoster(poster: string): Promise<ClientError | undefined> {
  if (useFiling.getState().draft.poster === poster) return undefined;
  editDraft({ poster, at: undefined });
  const answer = await call('poster.show', { poster });
  if (!answer.ok) return answer.error.code.startsWith('poster.') ? answer.error : undefined;
  const { path, name, window } = answer.data;
  const at = window && window.name !== name ? `${name} · ${window.name}` : name;
  editDraft({ path: spoken(path), placeChosen: path[path.length - 1]?.leaf === true, at }, 'place');
  return undefined;
}
