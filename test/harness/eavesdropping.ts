import type { CaseCommandInput } from '@/contract/command';
import type { ApiAnswer } from '@/contract/errors';
import { operations } from '@/contract/operations';
import { COMMAND_TYPES, type CommandType } from '@/domain/case/command';
import { wellFormed } from './inputs';
import type { Phone } from './phone';
import { WELL_FORMED } from './stages';

/** What somebody asked and what came back, as it came and with every accident of the day taken out. */
export interface Heard {
  readonly who: string;
  readonly asked: string;
  readonly raw: string;
  readonly plain: string;
}

/** Commands after which little is left to listen to: only tried where they are refused, until the end. */
const DRASTIC: readonly CommandType[] = [
  'withdraw',
  'refuse',
  'leave',
  'removeParty',
  'replaceParty',
  'declineCase',
  'fail',
  'transfer',
  'takeTransfer',
  'returnTransfer',
  'assign',
  'chooseMediator',
  'removeHandler',
  'recordLoss',
  'suspend',
  'decline',
  'raise',
  'pauseRoom',
  'linkCase',
  'closeWrong',
  'doubtClaim',
  'undoClaim',
];
/** Whoever had the private talk is still asked about it afterwards. */
const AGAINST: Readonly<Partial<Record<CommandType, object>>> = {
  doubtClaim: { partyId: 'p3' },
  undoClaim: { partyId: 'p3' },
};

export interface Eavesdropping {
  readonly heard: readonly Heard[];
  /** Every operation that reads, in every way that could touch the private talks of these parties. */
  reads(who: string, phone: Phone): Promise<void>;
  /** Every command, well-formed; those that would end the case only where they are refused. */
  commands(who: string, phone: Phone): Promise<void>;
  /** What `commands` left out, as far as it is allowed. */
  drastic(who: string, phone: Phone): Promise<void>;
}

/** Where two runs differ, told around the first letter that does. */
export function differences(one: readonly Heard[], other: readonly Heard[], of: 'raw' | 'plain'): string[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => [one[index], other[index]] as const).flatMap(([a, b]) => {
    if (a && b && a.asked === b.asked && a[of] === b[of]) return [];
    const [left, right] = [a?.[of] ?? '', b?.[of] ?? ''];
    const from = Math.max(0, [...left].findIndex((letter, at) => letter !== right[at]) - 60);
    return [`${b?.who} ${b?.asked}: ${left.slice(from, from + 120)} ≠ ${right.slice(from, from + 120)}`];
  });
}

/** Asks everything there is to ask about a case, as somebody who is not to know of a private talk in it. */
export function eavesdrop({ caseId, code }: { caseId: string; code: string }): Eavesdropping {
  const heard: Heard[] = [];
  const plain = createPlain(code);
  const listen = async (who: string, phone: Phone, operation: string, input: unknown, about: string) => {
    const answer = await phone.call(operation, input);
    const raw = JSON.stringify(answer);
    heard.push({ who, asked: `${operation} ${about}`, raw, plain: plain(answer) });
    return answer;
  };
  const run = (who: string, phone: Phone, type: CommandType, more: object = {}) => {
    // The same id in both towns, so that whatever is derived from it is the same.
    const command = { ...WELL_FORMED[type], ...more } as CaseCommandInput;
    const commandId = `${who}-${heard.length}`;
    return listen(who, phone, 'case.do', { caseId, commandId, command }, type);
  };
  const mayOf = async (phone: Phone): Promise<readonly string[]> => {
    const answer = (await phone.call('case.view', { caseId })) as ApiAnswer<{ may: string[] }>;
    return answer.ok ? answer.data.may : [];
  };
  return {
    heard,
    async reads(who, phone) {
      for (const [operation, input] of readings({ caseId, code }))
        await listen(who, phone, operation, input, labelOf(input));
    },
    async commands(who, phone) {
      const may = await mayOf(phone);
      // Who may do nothing at all is told so by the door, whatever they ask.
      const types = may.length > 0 ? COMMAND_TYPES : COMMAND_TYPES.slice(0, 1);
      for (const type of types)
        if (!DRASTIC.includes(type) || !may.includes(type)) await run(who, phone, type);
      for (const seq of [1, 99]) await run(who, phone, 'setPass', { partyId: 'p2', seq, pass: 'no' });
      for (const partyId of ['p2', 'p9'])
        await run(who, phone, 'say', { room: 'private', partyId, text: `${who}想知道` });
    },
    async drastic(who, phone) {
      for (const type of DRASTIC) await run(who, phone, type, AGAINST[type]);
    },
  };
}

/**
 * Opens a door of its own, or says something random, or changes what is answered next: tokens, sockets, uploads, filings,
 * what was read, who has looked (each of these questions is a look), a paper with the code on it.
 */
const LEFT_OUT = [
  'session.demo',
  'session.invite',
  'session.ticket',
  'session.pin',
  'session.unlock',
  'case.file',
  'case.do',
  'centre.posters',
  'centre.makePoster',
  'case.looks',
  'case.slip',
  'desk.keepPhrases',
  'notice.read',
  'notice.allow',
  'file.ticket',
];

function readings(about: { caseId: string; code: string }): [string, unknown][] {
  const { caseId } = about;
  const plain = Object.keys(operations)
    .filter((name) => !LEFT_OUT.includes(name))
    .map((name): [string, unknown] => [name, wellFormed(about)[name as keyof ReturnType<typeof wellFormed>]]);
  const alone = ['p1', 'p2', 'p3'].flatMap((partyId) =>
    [undefined, 1, 2].map((appointment) => ({ room: 'private', partyId, appointment })),
  );
  const others = ['joint', 'centre'].map((room) => ({ room, partyId: 'p2', appointment: 1 }));
  const lines = [...alone, ...others].flatMap((line): [string, unknown][] => [
    ['case.earlier', { caseId, ...line, before: `private:${line.partyId}.1:99` }],
    ['case.read', { caseId, ...line, messages: 0 }],
  ]);
  const cursors = [{}, { 'private:p2.1': 0 }, { 'private:p2.1': 1, 'private:p2.2': 0, parties: 0, staff: 0 }];
  const since = cursors.map((held): [string, unknown] => [
    'case.since',
    { caseId, cursor: Buffer.from(JSON.stringify(held)).toString('base64url') },
  ]);
  const papers = [
    'agreement',
    'mediation_record',
    'investigation',
    'identity',
    'transfer_note',
    'explanation',
  ];
  const asked = papers.map((form): [string, unknown] => ['case.paper', { caseId, form }]);
  const wide: [string, unknown] = ['centre.mediators', { caseId, everywhere: true }];
  return [...plain, ...lines, ...since, ...asked, wide];
}

function labelOf(input: unknown): string {
  const { caseId: _c, code: _d, commandId: _i, ...rest } = input as Record<string, unknown>;
  return JSON.stringify(rest);
}

/** The same words for the same accidents: ids in the order in which they turn up, links and keys without their secret. */
function createPlain(code: string): (answer: unknown) => string {
  const names = new Map<string, string>();
  const named = (kind: string) => (found: string) => {
    const known = names.get(found) ?? `<${kind} ${names.size}>`;
    names.set(found, known);
    return known;
  };
  return (answer) =>
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'cursor') return JSON.parse(Buffer.from(String(value), 'base64url').toString('utf8'));
      // A slip holds its code in its very bytes; that private words change none of them is shown by its own tests.
      if (['token', 'key', 'seal', 'url', 'pdf'].includes(key)) return `<${key}>`;
      return value;
    })
      .replaceAll(code, '<code>')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, named('id'))
      .replace(/\b(?:g-)?[0-9a-f]{12,64}\b/g, named('digest'));
}
