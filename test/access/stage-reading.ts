import type { ApiAnswer } from '@/contract/errors';
import type { OperationName } from '@/contract/operations';
import { inputsInAnyStage, OF_A_CASE, SHOWN_TO_OTHERS } from './asking';
import type { Caller } from './callers';
import { fieldsOf } from './fields';
import { refusalOf, UNKNOWN } from './reading';
import type { Asked } from './world';

/** What one caller got of a case in one stage from one operation. */
export interface StageCell {
  readonly refused: readonly string[];
  /** With the steps, the notices and the turns each by its kind: `entries[case.failed].at`. */
  readonly fields: readonly string[];
  /** The answers to the letter. */
  readonly raw: string;
}
export type StageReading = Readonly<Partial<Record<Caller, Readonly<Record<string, StageCell>>>>>;

const KINDS = { entries: 'type', notices: 'kind', 'case.turns': 'what' };

/**
 * Everybody who has come to it by then asks everything about a case, wherever it stands: one operation after the other,
 * and where somebody's asking shows in what others get, one caller after the other.
 */
export async function readStage(asked: Asked, callers: readonly Caller[]): Promise<StageReading> {
  const cells = Object.fromEntries(callers.map((caller) => [caller, {}])) as Record<
    Caller,
    Record<string, StageCell>
  >;
  for (const name of OF_A_CASE) {
    // Everybody's tries count together: only who has no better key tries one, and asks everything after that.
    const asking = name === 'case.claim' ? callers.filter((caller) => caller === 'wrong_key') : callers;
    const ask = async (caller: Caller) => {
      cells[caller][name] = await askAs(caller, name, asked);
    };
    if (SHOWN_TO_OTHERS.includes(name)) for (const caller of asking) await ask(caller);
    else await Promise.all(asking.map(ask));
  }
  return cells;
}

async function askAs(caller: Caller, name: OperationName, asked: Asked): Promise<StageCell> {
  const phone = asked.phoneOf(caller, '');
  // Who knows nothing asks by a code that is none of anybody's.
  const inputs = inputsInAnyStage(caller === 'nobody' ? { ...asked, code: UNKNOWN } : asked);
  const answers: ApiAnswer<unknown>[] = [];
  for (const input of inputs[name]) answers.push(ofThis(asked, await phone.call(name, input)));
  return cellOf(answers);
}

/** Of a list of cases or notices, what is of this case: those who handle many have more on theirs. */
function ofThis({ caseId }: Asked, answer: ApiAnswer<unknown>): ApiAnswer<unknown> {
  if (!answer.ok) return answer;
  const data = answer.data as Partial<Record<'cases' | 'notices', readonly Listed[]>>;
  return {
    ok: true,
    data: {
      ...data,
      ...(data.cases ? { cases: data.cases.filter((one) => one.caseId === caseId) } : {}),
      // Of a case that is no longer theirs nobody is told which it was.
      ...(data.notices
        ? { notices: data.notices.filter(({ case: of }) => !of || of.caseId === caseId) }
        : {}),
    },
  };
}

interface Listed {
  readonly caseId?: string;
  readonly case?: { readonly caseId: string } | null;
}

function cellOf(answers: readonly ApiAnswer<unknown>[]): StageCell {
  const refused = new Set(answers.flatMap((answer) => (answer.ok ? [] : [refusalOf(answer.error)])));
  const fields = new Set(answers.flatMap((answer) => (answer.ok ? fieldsOf(answer.data, KINDS) : [])));
  return {
    refused: [...refused].sort(),
    fields: [...fields].sort(),
    raw: answers.map((answer) => JSON.stringify(answer)).join('\n'),
  };
}
