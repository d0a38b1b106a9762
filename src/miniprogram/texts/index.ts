import { useSettings } from '../stores/settings-store';
import { type Texts, useDictionaries } from './dictionaries';

export type { Texts } from './dictionaries';

/** The dictionary in the person's language; a page draws itself again when they change it. */
export function useTexts(): Texts {
  const language = useSettings((settings) => settings.language);
  return useDictionaries((held) => held[language] ?? held.zh);
}

/** The same outside of React. */
export function currentTexts(): Texts {
  const held = useDictionaries.getState();
  return held[useSettings.getState().language] ?? held.zh;
}
