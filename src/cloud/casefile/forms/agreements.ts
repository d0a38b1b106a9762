import type { AgreementDocument } from '@/domain/case/agreement/shape';
import type { CaseStory, StoryEvent, StoryEventOf } from '../story';

/** Everything that the log tells of one agreement, from its draft on. */
export interface AgreementStory {
  readonly drafted: StoryEventOf<'agreement.drafted'>;
  /** Null where its words were erased. */
  readonly document: AgreementDocument | null;
  readonly checked: readonly StoryEventOf<'identity.checked'>[];
  readonly signed: readonly StoryEventOf<'agreement.signed'>[];
  readonly mediatorSigned: StoryEventOf<'agreement.signed_by_mediator'> | null;
  readonly papers: readonly StoryEventOf<'agreement.paper_kept'>[];
  readonly sealed: StoryEventOf<'agreement.sealed'> | null;
  readonly effect: StoryEventOf<'agreement.took_effect'> | null;
  readonly printed: StoryEventOf<'agreement.printed'> | null;
  /** The one that the case stands on now: neither refused nor written anew, and not followed by another one. */
  readonly current: boolean;
}

type Growing = { -readonly [K in keyof AgreementStory]: AgreementStory[K] };

/** All agreements of a case in their order; most cases have one. */
export function agreementsOf(story: CaseStory): AgreementStory[] {
  const all: Growing[] = [];
  for (const event of story.events) {
    const last = all.at(-1);
    if (event.type === 'agreement.drafted') all.push(begun(event));
    else if (last) grow(last, event);
  }
  const last = all.at(-1);
  if (last) last.current = story.state.agreement?.agreementId === last.drafted.data.agreementId;
  return all;
}

/** The agreements that belong into a file: whatever was in force, and the one that is being signed. */
export function filedAgreements(story: CaseStory): AgreementStory[] {
  const signing = story.state.stage === 'signing';
  return agreementsOf(story).filter(({ effect, current }) => effect !== null || (current && signing));
}

export function agreementInForce(story: CaseStory): AgreementStory | null {
  return agreementsOf(story).find(({ effect, current }) => effect !== null && current) ?? null;
}

function begun(drafted: StoryEventOf<'agreement.drafted'>): Growing {
  const text = drafted.words.document;
  return {
    drafted,
    document: text === undefined ? null : (JSON.parse(text) as AgreementDocument),
    checked: [],
    signed: [],
    mediatorSigned: null,
    papers: [],
    sealed: null,
    effect: null,
    printed: null,
    current: false,
  };
}

function grow(one: Growing, event: StoryEvent): void {
  switch (event.type) {
    case 'identity.checked':
      one.checked = [...one.checked, event];
      return;
    case 'agreement.signed':
      one.signed = [...one.signed, event];
      return;
    case 'agreement.signed_by_mediator':
      one.mediatorSigned = event;
      return;
    case 'agreement.paper_kept':
      one.papers = [...one.papers, event];
      return;
    case 'agreement.sealed':
      one.sealed = event;
      return;
    case 'agreement.took_effect':
      one.effect = event;
      return;
    case 'agreement.printed':
      one.printed = event;
  }
}
