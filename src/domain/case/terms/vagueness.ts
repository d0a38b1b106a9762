import type { Clause } from './shape';

export const VAGUE_FLAGS = ['no_date', 'no_amount', 'vague_words', 'no_proof'] as const;
export type VagueFlag = (typeof VAGUE_FLAGS)[number];

/** Words that promise without saying what or when; a clause with one of them can hardly be enforced. */
const VAGUE_WORDS = [
  '尽快',
  '尽早',
  '尽量',
  '尽力',
  '及时',
  '适当',
  '酌情',
  '合理',
  '妥善',
  '必要时',
  '有条件时',
  '有钱了',
  '有钱时',
  '方便时',
  '过段时间',
  '过一阵',
  '以后再',
  '左右',
  '大约',
  '大概',
  '差不多',
  '若干',
  '一部分',
  '视情况',
  '另行商量',
  '再说',
] as const;

export interface Vagueness {
  readonly flag: VagueFlag;
  /** For `vague_words`: the words found. */
  readonly words?: readonly string[];
}

/** What is missing in a clause, or said so that nobody can tell whether it was kept. */
export function vaguenessOf(
  clause: Pick<Clause, 'deed' | 'amount' | 'due' | 'instalments'> & {
    readonly text: string;
    readonly proof: string;
  },
): Vagueness[] {
  const { deed, amount, due, instalments, text, proof } = clause;
  const found: Vagueness[] = [];
  // Not to do something needs no day on which it is done.
  if (deed !== 'stop' && due === null && instalments.length === 0) found.push({ flag: 'no_date' });
  if (deed === 'pay' && amount === null) found.push({ flag: 'no_amount' });
  const words = VAGUE_WORDS.filter((word) => text.includes(word));
  if (words.length > 0) found.push({ flag: 'vague_words', words });
  if (proof.trim() === '') found.push({ flag: 'no_proof' });
  return found;
}
