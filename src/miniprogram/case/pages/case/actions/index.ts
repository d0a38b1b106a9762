import type { CommandType } from '@/domain/case/command';
import { type CaseView, isYours } from '@/domain/case/view';
import type { IconName } from '@/miniprogram/components/icon';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { change } from './change';
import { contact } from './contact';
import { meeting } from './meeting';
import type { CaseActs, Group, Offer, Offers } from './offer';
import { people } from './people';
import { performance } from './performance';
import { terms } from './terms';
import { work } from './work';

export type { CaseActs, CaseSheet, DirectCommand } from './offer';

export const OFFERS: Readonly<Record<Group, Offers>> = {
  contact,
  people,
  meeting,
  terms,
  performance,
  work,
  change,
};

export interface CaseAction {
  readonly key: string;
  readonly group: Group;
  readonly icon: IconName;
  readonly label: string;
  readonly note?: string;
  readonly act: () => void;
}

/** What is open to one person now. */
export interface CaseActions {
  /** What they owe soonest, or what moves the case on. */
  readonly leading?: CaseAction;
  /** By heading: what the case is about at this time first. */
  readonly others: readonly CaseAction[];
  /** For the sheet behind "more". */
  readonly seldom: readonly CaseAction[];
}

/** Drawn from `may` alone. */
export function caseActions(
  t: CaseTexts,
  view: CaseView,
  may: readonly CommandType[],
  acts: CaseActs,
): CaseActions {
  const open = orderAt(view.knot).flatMap((group) =>
    Object.entries(OFFERS[group])
      .filter(([, offer]) => isOpen(offer, view, may))
      .map(([key, offer]) => ({ offer, action: actionOf(t, view, acts, group, key, offer) })),
  );
  const [leader] = open
    .filter(({ offer }) => urgency(offer, view) < Number.POSITIVE_INFINITY)
    .sort((a, b) => urgency(a.offer, view) - urgency(b.offer, view));
  const rest = open.filter((one) => one !== leader);
  return {
    ...(leader ? { leading: leader.action } : {}),
    others: rest.filter(({ offer }) => !offer.seldom).map(({ action }) => action),
    seldom: rest.filter(({ offer }) => offer.seldom).map(({ action }) => action),
  };
}

function isOpen(offer: Offer, view: CaseView, may: readonly CommandType[]): boolean {
  const role = view.you.role === 'party' ? 'party' : 'staff';
  const among = (commands: readonly CommandType[] = []) => commands.some((command) => may.includes(command));
  return (offer.for === 'everybody' || offer.for === role) && among(offer.by) && !among(offer.unless);
}

/** The place among the turns of what this person owes, or notes for a party; after those, what always leads. */
function urgency({ leads }: Offer, view: CaseView): number {
  if (leads === undefined) return Number.POSITIVE_INFINITY;
  if (leads === 'always') return view.turns.length;
  const place = view.turns.findIndex((turn) => isYours(turn) && leads.includes(turn.what));
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

function actionOf(
  { caseFile: { actions: words } }: CaseTexts,
  view: CaseView,
  acts: CaseActs,
  group: Group,
  key: string,
  { icon, label, note, act }: Offer,
): CaseAction {
  return {
    key,
    group,
    icon,
    label: label(words, view),
    ...(note ? { note: note(words, view) } : {}),
    act: () => act(view, acts),
  };
}

function orderAt(knot: number): readonly Group[] {
  if (knot >= 4) return ['performance', 'terms', 'meeting', 'contact', 'work', 'people', 'change'];
  if (knot === 3) return ['meeting', 'terms', 'performance', 'contact', 'work', 'people', 'change'];
  return ['contact', 'people', 'work', 'meeting', 'terms', 'performance', 'change'];
}
