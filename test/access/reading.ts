import type { Answer } from '@/contract/answers';
import type { ApiAnswer, ApiError } from '@/contract/errors';
import { type OperationName, operations } from '@/contract/operations';
import { completeCode } from '@/domain/code/dispute-code';
import { fresh } from '../harness/phone';
import { inputsOf, listed } from './asking';
import { CALLERS, type Caller } from './callers';
import { fieldsOf } from './fields';
import type { Secret } from './secrets';
import type { World } from './world';

/** What one caller got from one operation, however it was asked. */
export interface Cell {
  /** The codes with which it was refused, each with what was told beside it. */
  readonly refused: readonly string[];
  /** The fields of all answers together. */
  readonly fields: readonly string[];
}
export type Table = Readonly<Record<OperationName, Readonly<Record<Caller, Cell>>>>;

export interface Reading {
  readonly table: Table;
  /** Which secrets came through to whom, and by which operations. */
  readonly found: readonly { readonly caller: Caller; readonly secret: Secret; readonly by: OperationName }[];
  /** Where a personal key, or the digest of one, stood in an answer. */
  readonly keys: readonly string[];
}

/** Operations that change who somebody is, or what lists hold: asked last. */
const LAST: readonly OperationName[] = [
  'case.file',
  'session.pin',
  'session.unlock',
  'case.do',
  'case.claim',
  'session.invite',
];
/** Writes of their own that open nothing of this dispute: a filing of one's own, an upload, one's own settings. */
const OWN: readonly OperationName[] = [
  'case.file',
  'file.ticket',
  'desk.keepPhrases',
  'centre.makePoster',
  'notice.allow',
];

/** Everybody asks everything; what comes back is kept by its fields, and searched for every secret. */
export async function readAll(world: World): Promise<Reading> {
  const names = Object.keys(operations) as OperationName[];
  const order = [...names.filter((name) => !LAST.includes(name)), ...LAST];
  const found: { caller: Caller; secret: Secret; by: OperationName }[] = [];
  const keys: string[] = [];
  const table = Object.fromEntries(names.map((name) => [name, {}])) as Record<
    OperationName,
    Record<string, Cell>
  >;
  for (const name of order)
    for (const caller of CALLERS) {
      const answers = await ask(world, caller, name);
      table[name][caller] = cellOf(answers);
      const raw = answers.map((answer) => JSON.stringify(answer)).join('\n');
      if (!OWN.includes(name))
        for (const [secret, words] of Object.entries(world.secrets))
          if (raw.includes(words)) found.push({ caller, secret: secret as Secret, by: name });
      for (const key of world.keys) if (raw.includes(`"${key}"`)) keys.push(`${caller} ${name}`);
    }
  return { table: table as Table, found, keys };
}

async function ask(world: World, caller: Caller, name: OperationName): Promise<ApiAnswer<unknown>[]> {
  const phone = world.phoneOf(caller, name);
  // The key was nobody's: everything is asked after that.
  if (caller === 'wrong_key')
    await phone.call('case.claim', { commandId: fresh(), code: world.code, key: '000000' });
  // Who knows nothing asks by a code that is none of anybody's.
  const about = caller === 'nobody' ? { ...world, code: UNKNOWN } : world;
  const answers: ApiAnswer<unknown>[] = [];
  for (const input of inputsOf(about)[name]) answers.push(await phone.call(name, input));
  if (name === 'session.invite')
    answers.push(await phone.call(name, { commandId: fresh(), invitation: await world.invitation() }));
  if (name === 'case.claim')
    for (const acting of [{ name: '说是他侄子的人', as: 'agent' }, undefined]) {
      const key = await world.freshKey();
      answers.push(await phone.call(name, { commandId: fresh(), code: about.code, key, acting }));
    }
  if (name !== 'case.paper') return answers;
  const papers = (await phone.call('case.papers', { caseId: world.caseId })) as ApiAnswer<
    Answer<'case.papers'>
  >;
  if (papers.ok)
    for (const input of listed(world.caseId, papers.data.papers)) answers.push(await phone.call(name, input));
  return answers;
}

/** Well-formed, and of no case. */
export const UNKNOWN = completeCode('12345678123456');

function cellOf(answers: readonly ApiAnswer<unknown>[]): Cell {
  const refused = new Set(answers.flatMap((answer) => (answer.ok ? [] : [refusalOf(answer.error)])));
  const fields = new Set(answers.flatMap((answer) => (answer.ok ? fieldsOf(answer.data) : [])));
  return { refused: [...refused].sort(), fields: [...fields].sort() };
}

export function refusalOf({ code, params, fields = {} }: ApiError): string {
  const told = [...Object.keys(params), ...Object.keys(fields).map((field) => `at ${field}`)].sort();
  return told.length === 0 ? code : `${code} (${told.join(', ')})`;
}
