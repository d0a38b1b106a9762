import * as v from 'valibot';
import type { Division } from '@/contract/answers';
import type { FieldError } from '@/contract/errors';
import { type FilingInput, filingSteps } from '@/contract/filing';
import { parse } from '@/contract/parse';
import type { HelperAuthority, HelperOffice } from '@/domain/case/assist/shape';
import type { PartyKind } from '@/domain/case/party';
import { needsPaper } from '@/domain/case/people/authority';
import type { Scope } from '@/domain/case/people/shape';
import type { FileId } from '@/domain/ids';
import type { Kind } from '@/domain/kinds/kinds';

/** The screens of filing in their order; the last one is the look over everything before it goes out. */
export const SCREENS = ['kind', 'facts', 'where', 'who', 'wish', 'review'] as const;
export type Screen = (typeof SCREENS)[number];

export interface OtherDraft {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly phone: string;
  /** Set when the other side uses no mobile phone. */
  readonly channel?: 'phone' | 'paper' | undefined;
}

/** Whoever files for somebody else: the applicant is then the person they file for. */
export interface HelperDraft {
  readonly name: string;
  readonly phone: string;
  readonly office?: HelperOffice | undefined;
  readonly authority?: HelperAuthority | undefined;
  readonly scope: readonly Scope[];
  /** The last moment, where a day was chosen. */
  readonly until?: string | undefined;
  /** Photos of what gives them the right; some may still wait on this phone. */
  readonly files: readonly FileId[];
}

/** What was written so far. */
export interface FilingDraft {
  readonly commandId: string;
  readonly screen: Screen;
  readonly furthest: number;
  readonly kind?: Kind | undefined;
  readonly facts: string;
  readonly path: readonly Division[];
  readonly placeChosen: boolean;
  readonly applicant: {
    readonly kind: 'person' | 'organisation' | 'group';
    readonly name: string;
    readonly phone: string;
    /** Set when the applicant uses no mobile phone. */
    readonly channel?: 'phone' | 'paper' | undefined;
  };
  readonly helper?: HelperDraft | undefined;
  readonly others: readonly OtherDraft[];
  readonly afraid: boolean;
  readonly safePhone: string;
  readonly wish: string;
  readonly photos: readonly FileId[];
  /** The poster that the form was opened from, and what it is called; empty where somebody is not there. */
  readonly poster?: string | undefined;
  readonly at?: string | undefined;
}

export type Problems = Readonly<Record<string, FieldError>>;

export function emptyDraft(commandId: string, otherId: string): FilingDraft {
  return {
    commandId,
    screen: 'kind',
    furthest: 0,
    facts: '',
    path: [],
    placeChosen: false,
    applicant: { kind: 'person', name: '', phone: '' },
    others: [{ id: otherId, kind: 'person', name: '', phone: '' }],
    afraid: false,
    safePhone: '',
    wish: '',
    photos: [],
  };
}

/** Whether anything worth coming back for stands in it. */
export function isStarted(draft: FilingDraft): boolean {
  return draft.kind !== undefined || draft.furthest > 0 || draft.facts !== '';
}

/** The draft in the shape of `case.file`; what was left out stays out. */
export function inputOf(draft: FilingDraft): FilingInput {
  return {
    commandId: draft.commandId,
    kind: draft.kind as Kind,
    facts: draft.facts,
    place: placeOf(draft),
    applicant: {
      name: draft.applicant.name,
      ...(draft.applicant.phone.trim() === '' ? {} : { phone: draft.applicant.phone }),
      kind: draft.applicant.kind,
      ...(draft.applicant.channel === undefined ? {} : { channel: draft.applicant.channel }),
    },
    ...(draft.helper === undefined ? {} : { helper: helperOf(draft.helper) }),
    others: draft.others.map(({ kind, name, phone, channel }) => ({
      kind,
      name,
      ...(phone.trim() === '' ? {} : { phone }),
      ...(channel === undefined ? {} : { channel }),
    })),
    ...(draft.afraid ? { afraid: { safePhone: draft.safePhone } } : {}),
    wish: draft.wish,
    ...(draft.photos.length === 0 ? {} : { files: [...draft.photos] }),
    ...(draft.poster ? { poster: draft.poster } : {}),
  };
}

function helperOf(helper: HelperDraft): Helper {
  const { name, phone, office, authority, scope, until, files } = helper;
  return {
    name,
    ...(phone.trim() === '' ? {} : { phone }),
    office: office as HelperOffice,
    authority: authority as HelperAuthority,
    scope: [...scope],
    ...(until === undefined ? {} : { until }),
    ...(needsPaper(helper) && files.length > 0 ? { files: [...files] } : {}),
  };
}

type Helper = NonNullable<FilingInput['helper']>;

function placeOf(draft: FilingDraft): string {
  return draft.placeChosen ? (draft.path[draft.path.length - 1]?.place ?? '') : '';
}

const schemas: Readonly<Record<Exclude<Screen, 'review'>, v.GenericSchema>> = {
  kind: v.pick(filingSteps.what, ['kind']),
  facts: v.pick(filingSteps.what, ['facts']),
  where: filingSteps.where,
  who: filingSteps.who,
  wish: filingSteps.wish,
};

/** What a screen still needs, by the same schema that the server checks with. */
export function problemsOf(draft: FilingDraft, screen: Screen): Problems {
  const input = inputOf(draft);
  if (screen === 'review') return {};
  const parsed = parse(schemas[screen], input);
  return parsed.ok ? {} : parsed.fields;
}

/** The first screen that needs a change, with what is wrong on it. */
export function firstProblem(draft: FilingDraft): { screen: Screen; problems: Problems } | undefined {
  for (const screen of SCREENS) {
    const problems = problemsOf(draft, screen);
    if (Object.keys(problems).length > 0) return { screen, problems };
  }
  return undefined;
}

const HOME_OF_FIELD: Readonly<Record<string, Screen>> = {
  kind: 'kind',
  facts: 'facts',
  place: 'where',
  applicant: 'who',
  helper: 'who',
  others: 'who',
  afraid: 'who',
  wish: 'wish',
  files: 'wish',
};

/** The screen on which a field of the server's refusal stands; the earliest when there are several. */
export function screenOf(problems: Problems): Screen {
  const screens = Object.keys(problems).map((path) => HOME_OF_FIELD[path.split('.')[0] ?? '']);
  return SCREENS.find((screen) => screens.includes(screen)) ?? 'review';
}
