import { type Texts, useTexts } from '.';
import { useDictionaries } from './dictionaries';
import { refusals as refusalsEn } from './en/refusals';
import { refusals } from './zh/refusals';

/**
 * The texts of a subpackage beside everybody's: they are fetched with the subpackage, in every language, and weigh
 * nothing in the main package. With them comes why a step of a case was refused, which only these pages have to say.
 */
export function ownTexts<T extends object>(zh: T, en: T) {
  const joined = new WeakMap<Texts, Texts & T>();
  const join = (base: Texts): Texts & T => {
    const known = joined.get(base);
    if (known) return known;
    const isZh = base === useDictionaries.getState().zh;
    const codes = { ...base.errors.codes, ...(isZh ? refusals : refusalsEn) };
    const whole = { ...base, ...(isZh ? zh : en), errors: { ...base.errors, codes } };
    joined.set(base, whole);
    return whole;
  };
  return { use: () => join(useTexts()) };
}
