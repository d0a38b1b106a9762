import type { Language } from '@/miniprogram/stores/language';
import { useDictionaries } from '@/miniprogram/texts/dictionaries';
import { openPage } from './navigation';

let asked: Language | undefined;

/**
 * Fetches a language's dictionary, which lies in a subpackage: WeChat limits the main package, and most people
 * here read Chinese. Opening a page of the subpackage is the way that every base library loads one.
 */
export function fetchLanguage(language: Language): void {
  if (useDictionaries.getState()[language] || asked === language) return;
  asked = language;
  openPage('english/pages/load/index');
}
