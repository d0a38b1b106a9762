import { type OperationName, operations } from '@/contract/operations';
import { CALLERS } from './callers';
import type { Cell, Table } from './reading';

/** The table for people: an operation a section, and for each caller the answer's fields, or why there is none. */
export function printed(table: Table): string {
  const names = Object.keys(operations) as OperationName[];
  return [HEAD, ...names.map((name) => section(name, table[name]))].join('\n').concat('\n');
}

const HEAD = `# Who gets what

Written by \`npm run access -- --write\`; a test holds every answer to it. Everybody asks every operation about one
dispute that has everything in it. Callers with the same answer stand together.`;

function section(name: OperationName, row: Table[OperationName]): string {
  const groups = new Map<string, string[]>();
  for (const caller of CALLERS) {
    const words = wordsOf(row[caller]);
    groups.set(words, [...(groups.get(words) ?? []), caller]);
  }
  const lines = [...groups].map(
    ([words, callers]) =>
      `- **${callers.length === CALLERS.length ? 'everybody' : callers.join(', ')}**: ${words}`,
  );
  return `\n## ${name}\n\n${lines.join('\n')}`;
}

function wordsOf({ refused, fields }: Cell): string {
  const answer = fields.length === 0 ? [] : [fields.map((field) => `\`${field || '(itself)'}\``).join(' ')];
  const no = refused.length === 0 ? [] : [`refused: ${refused.join(', ')}`];
  return [...answer, ...no].join('; ');
}
