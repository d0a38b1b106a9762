import type { LookLine, LookReason, LookWho } from '@/domain/case/looks/shape';
import type { IconName } from '@/miniprogram/components/icon';
import type { Tone } from '@/miniprogram/components/tone';
import type { LooksTexts } from '@/miniprogram/texts/looks-texts';
import { clockWords } from '@/miniprogram/wording/when';

export interface LookWords {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly title: string;
  readonly note: string;
}

/** One line of the list in a sentence, and beneath it why, how often and when. */
export function lookWords(t: LooksTexts, line: LookLine): LookWords {
  const { looks } = t;
  const { who, kind, reasons = [], times = 1, at } = line;
  const why = reasons.map((reason) => reasonWords(t, reason, line.note));
  const often = times > 1 ? looks.times(times) : '';
  const when = at === undefined ? '' : looks.lastAt(clockWords(at), times);
  return {
    ...marks(line),
    title: titleOf(t, who, kind),
    note: [...why, aside(t, line), often, when].filter((word) => word !== '').join('\u00a0· '),
  };
}

function reasonWords({ looks }: LooksTexts, reason: LookReason, note: string | undefined): string {
  return reason === 'other' && note ? looks.otherReason(note) : looks.reasons[reason];
}

function titleOf({ looks }: LooksTexts, who: LookWho, kind: LookLine['kind']): string {
  if (who.is === 'code') {
    const place = looks.places[who.from];
    return kind === 'wrong_key' ? looks.wrongKey(place) : looks.code(place);
  }
  // A server newer than this app may know of other ways to look.
  const did = kind === 'code' || kind === 'wrong_key' ? looks.kinds.view : looks.kinds[kind];
  return looks.did(nameOf(looks, who), did);
}

function nameOf(looks: LooksTexts['looks'], who: Exclude<LookWho, { is: 'code' }>): string {
  switch (who.is) {
    case 'you':
      return looks.you;
    case 'own':
      return who.name === undefined ? looks.own : looks.ownNamed(who.name);
    case 'party':
      return looks.parties[who.side];
    case 'system':
      return looks.system;
    default: {
      const person = looks.person(looks.staff[who.is], who.name);
      return who.centre === undefined ? person : looks.of(person, who.centre);
    }
  }
}

/** What whoever reads it may want to know, or to do. */
function aside({ looks }: LooksTexts, { who, kind }: LookLine): string {
  if (who.is === 'code') return kind === 'wrong_key' ? looks.wrongKeyNote : looks.codeNote;
  return who.is === 'own' && who.name === undefined ? looks.ownNote : '';
}

function marks({ who, kind, reasons = [] }: LookLine): Pick<LookWords, 'icon' | 'tone'> {
  if (kind === 'wrong_key') return { icon: 'key', tone: 'amber' };
  if (who.is === 'code') return { icon: 'scan', tone: 'neutral' };
  if (who.is === 'own' && who.name === undefined) return { icon: 'warning', tone: 'cinnabar' };
  if (reasons.includes('none')) return { icon: 'briefcase', tone: 'amber' };
  if (kind === 'papers' || kind === 'export') return { icon: 'doc', tone: 'jade' };
  return {
    icon: who.is === 'you' || who.is === 'party' || who.is === 'own' ? 'user' : 'briefcase',
    tone: 'jade',
  };
}
