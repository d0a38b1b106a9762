import { type Texts, useTexts } from '.';
import { useDictionaries } from './dictionaries';

/**
 * The texts of a subpackage beside everybody's: they are fetched with the subpackage, in every language, and weigh
 * nothing in the main package.
 */
export function ownTexts<T extends object>(zh: T, en: T) {
  const joined = new WeakMap<Texts, Texts & T>();
  const join = (base: Texts): Texts & T => {
    const known = joined.get(base);
    if (known) return known;
    const whole = { ...base, ...(base === useDictionaries.getState().zh ? zh : en) };
    joined.set(base, whole);
    return whole;
  };
  return { use: () => join(useTexts()) };
}
