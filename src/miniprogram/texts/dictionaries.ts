import { create } from 'zustand';
import type { Language } from '../stores/language';
import type { Shape } from './shape';
import { zh } from './zh';

export type Texts = Shape<typeof zh>;

/** The dictionaries at hand. Chinese is always here; on the phone another language is fetched when it is chosen. */
export const useDictionaries = create<Readonly<Partial<Record<Language, Texts>> & { zh: Texts }>>(() => ({
  zh,
}));

export function addDictionary(language: Language, texts: Texts): void {
  useDictionaries.setState({ [language]: texts });
}
