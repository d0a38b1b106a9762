import { type Change, LIFECYCLE } from '@/domain/case/lifecycle';
import { isEnded, STAGES } from '@/domain/case/state';
import { OF_CASES, OF_ENDS, OF_EVENTS, OF_LIVES, OF_STEPS } from './invariants';

const BY: Readonly<Record<Change['by'][number], string>> = {
  party: 'a party',
  mediator: 'the mediator',
  clerk: 'a clerk',
  'other clerk': 'a clerk of the organisation that was asked',
};

/** `docs/lifecycle.md`, written from the code. */
export function lifecycleDocument(): string {
  const all = [...OF_EVENTS, ...OF_CASES, ...OF_STEPS, ...OF_LIVES, ...OF_ENDS];
  const invariants = all.map(({ name }) => `- ${name}`);
  return [
    '# The life of a case',
    '',
    'Written from `src/domain/case/lifecycle.ts` by `npm run lifecycle`; a test holds the two together. A rest, a transfer that waits for its answer and the level that a case was raised to lie over any stage and are none.',
    '',
    '```mermaid',
    ...drawing(),
    '```',
    '',
    '| in stage | what happens | then | who brings it about |',
    '| --- | --- | --- | --- |',
    ...LIFECYCLE.map(
      ({ from, event, to, by }) =>
        `| ${from} | \`${event}\` | ${to} | ${by.map((one) => BY[one]).join(', ')} |`,
    ),
    '',
    '## What always holds',
    '',
    '`npm run model` lets people do things at random in thousands of cases and looks after every step whether these hold; `npm test` does it with fewer.',
    '',
    ...invariants,
    '',
  ].join('\n');
}

function drawing(): string[] {
  const pairs = new Map<string, string[]>();
  for (const { from, event, to } of LIFECYCLE) {
    const key = `${from} --> ${to}`;
    pairs.set(key, [...new Set([...(pairs.get(key) ?? []), event])]);
  }
  return [
    'stateDiagram-v2',
    '  [*] --> filed',
    ...[...pairs].map(([key, events]) => `  ${key}: ${events.join(', ')}`),
    ...STAGES.filter(isEnded).map((stage) => `  ${stage} --> [*]`),
  ];
}
