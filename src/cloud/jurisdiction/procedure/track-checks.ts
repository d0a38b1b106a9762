import { lawOf, PEOPLE_BY_LAW } from '@/domain/procedure/laws';
import type { Procedure } from '@/domain/procedure/procedure';
import { TRACKS, type Track, type TrackRules } from '@/domain/procedure/tracks';
import type { Path, Problem } from './jsonc';

/** Each kind of mediation by itself, and whether any is offered and has its court. */
export function trackProblems({ tracks, courts }: Procedure): Problem[] {
  const enabled = TRACKS.filter((track) => tracks[track].enabled);
  const problems: Problem[] = TRACKS.flatMap((track) => [
    ...formProblems(tracks[track], ['tracks', track]),
    ...confirmationProblems(tracks[track], ['tracks', track, 'confirmation'], track),
  ]);
  problems.push(...peopleProblems(tracks.people));
  if (enabled.length === 0)
    problems.push({ at: ['tracks'], says: 'offers no mediation at all; write "enabled": true for one' });
  if (courts.length === 0 && enabled.some((track) => tracks[track].confirmation.possible))
    problems.push({ at: ['courts'], says: 'is empty, but agreements may be confirmed; write the court' });
  return problems;
}

function peopleProblems(people: TrackRules): Problem[] {
  return (['seal', 'effect'] as const)
    .filter((key) => people[key] !== PEOPLE_BY_LAW[key])
    .map((key) => ({
      at: ['tracks', 'people', key],
      says: `is "${people[key]}", but 人民调解法 sets it; write "${PEOPLE_BY_LAW[key]}"`,
    }));
}

function formProblems({ forms, requiredForms, confirmation }: TrackRules, at: Path): Problem[] {
  const problems: Problem[] = requiredForms.flatMap((group, index) =>
    group
      .filter((form) => !forms.includes(form))
      .map((form) => ({
        at: [...at, 'requiredForms', index],
        says: `asks for ${form}, which is none of its forms; add "${form}" to its forms, or remove it here`,
      })),
  );
  if (confirmation.possible && !forms.includes('confirmation_application'))
    problems.push({
      at: [...at, 'forms'],
      says: 'lacks the paper for the court; add "confirmation_application", or write "possible": false',
    });
  return problems;
}

function confirmationProblems({ confirmation }: TrackRules, at: Path, track: Track): Problem[] {
  const { possible, basis } = confirmation;
  const by = [...at, 'basis'];
  const own = track === 'people' ? 'pml_33' : 'cpl_205';
  if (track === 'people' && !possible)
    return [{ at: [...at, 'possible'], says: 'is false, but 人民调解法第三十三条 allows it; write true' }];
  if (basis.kind !== 'law') return [];
  const isOurs = basis.ref !== undefined && lawOf(basis.ref)?.task === 'ask_confirmation';
  if (isOurs && (basis.ref !== 'pml_33' || track === 'people')) return [];
  return [
    {
      at: basis.ref === undefined ? by : [...by, 'ref'],
      says: `${basis.ref === undefined ? 'is law without its article' : `is "${basis.ref}", which is no rule about this`}; write "ref": "${own}"`,
    },
  ];
}
