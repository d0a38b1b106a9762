import type { Language } from '@/miniprogram/stores/language';
import { addDictionary } from '@/miniprogram/texts/dictionaries';
import { en } from '@/miniprogram/texts/en';

// The web has no size limit for its first part: every language is there from the start.
addDictionary('en', en);

export function fetchLanguage(_language: Language): void {}
