import { CALLERS } from './callers';
import { missing, nested } from './nested';
import type { StageCell, StageReading } from './stage-reading';
import { STAGES, type Stage } from './stages';

export type Readings = Readonly<Record<Stage, StageReading>>;
type Seen = Pick<StageCell, 'refused' | 'fields'>;

/** The table for people: an operation a section; for each caller the talks, and how other stages differ from them. */
export function printedStages(readings: Readings, operations: readonly string[]): string {
  return [HEAD, ...operations.map((name) => section(name, readings))].join('\n').concat('\n');
}

const HEAD = `# Who gets what, in every stage

Written by \`npm run access -- --write\`; a test holds every answer to it. Everybody who has come to a dispute by then
asks every operation that is about a case, in each stage; what each gets in the talks stands in full, and of every other
stage what is more (**+**) and what is less (**−**). Entries, notices and turns are told apart by their kind.
Callers with the same answers in all stages stand together, fields of the same thing in its brackets, and a thing of
which nothing is left stands by its name alone.`;

function section(name: string, readings: Readings): string {
  const groups = new Map<string, string[]>();
  for (const caller of CALLERS) {
    const stages = STAGES.filter((stage) => readings[stage][caller] !== undefined);
    const seen = stages.flatMap((stage) => {
      const cell = readings[stage][caller]?.[name];
      return cell === undefined ? [] : [{ stage, seen: { refused: cell.refused, fields: cell.fields } }];
    });
    if (seen.length === 0) continue;
    const words = byStage(seen);
    groups.set(words, [...(groups.get(words) ?? []), caller]);
  }
  const lines = [...groups].map(([words, callers]) => `- **${callers.join(', ')}**${words}`);
  return `\n## ${name}\n\n${lines.join('\n')}`;
}

/** Stages in which somebody gets the same, the talks first and in full. */
function byStage(all: readonly { readonly stage: Stage; readonly seen: Seen }[]): string {
  const groups = new Map<string, { stages: Stage[]; seen: Seen }>();
  for (const { stage, seen } of [...all].sort((a, b) => order(a.stage) - order(b.stage))) {
    const same = groups.get(JSON.stringify(seen));
    if (same) same.stages.push(stage);
    else groups.set(JSON.stringify(seen), { stages: [stage], seen });
  }
  const [base, ...others] = groups.values();
  if (base === undefined) return '';
  const full = wordsOf(base.seen);
  if (others.length === 0) return `: ${full}`;
  const differences = others.map(
    ({ stages, seen }) => `  - ${stages.join(', ')}: ${differenceOf(base.seen, seen)}`,
  );
  return `\n${[`  - ${base.stages.join(', ')}: ${full}`, ...differences].join('\n')}`;
}

const order = (stage: Stage) => (stage === 'talks' ? -1 : STAGES.indexOf(stage));

function differenceOf(base: Seen, seen: Seen): string {
  // Where there is no answer on one of both sides there is nothing to compare.
  if (base.fields.length === 0 || seen.fields.length === 0) return wordsOf(seen);
  const more = seen.fields.filter((field) => !base.fields.includes(field));
  const less = missing(base.fields, seen.fields);
  return [
    ...(more.length === 0 ? [] : [`**+** ${nested(more)}`]),
    ...(less.length === 0 ? [] : [`**−** ${nested(less)}`]),
    ...(seen.refused.join() === base.refused.join()
      ? []
      : [`refused: ${seen.refused.join(', ') || 'never'}`]),
  ].join('; ');
}

function wordsOf({ refused, fields }: Seen): string {
  const no = refused.length === 0 ? [] : [`refused: ${refused.join(', ')}`];
  return [...(fields.length === 0 ? [] : [nested(fields)]), ...no].join('; ');
}
