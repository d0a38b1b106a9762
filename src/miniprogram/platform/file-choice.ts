import type { ChosenFile, FileKind } from './chosen-file';

export type FileChoice =
  | {
      readonly kind: 'chosen';
      readonly files: readonly ChosenFile[];
      /** How many others were neither PDF nor sound. */
      readonly others: number;
    }
  | { readonly kind: 'cancelled' | 'unsupported' };

/** What messages take beside photos, by their names' endings. */
export const fileEndings = ['pdf', 'mp3', 'm4a', 'aac', 'ogg', 'webm'];

/** By its name: what is really in it, the server looks at. */
export function kindByName(name: string): FileKind | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'pdf') return 'pdf';
  return fileEndings.includes(ending) ? 'audio' : undefined;
}
