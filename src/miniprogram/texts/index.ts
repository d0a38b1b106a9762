import { useSettings } from '../stores/settings-store';
import { en } from './en';
import type { Shape } from './shape';
import { zh } from './zh';

export type Texts = Shape<typeof zh>;

const dictionaries: Readonly<Record<'zh' | 'en', Texts>> = { zh, en };

/** The dictionary in the person's language; a page draws itself again when they change it. */
export function useTexts(): Texts {
  return dictionaries[useSettings((settings) => settings.language)];
}

/** The same outside of React. */
export function currentTexts(): Texts {
  return dictionaries[useSettings.getState().language];
}
