import { isEnded } from '@/domain/case/state';
import type { FormName } from '@/domain/procedure/tracks';
import { agreementsOf } from './forms/agreements';
import { type CaseStory, lastOf, trackOf } from './story';

/** What only a matter that came to an agreement has. */
const WITH_AGREEMENT: readonly FormName[] = ['agreement', 'oral_agreement', 'identity'];
/** What only a matter that was talked about has. */
const WITH_TALKS: readonly FormName[] = ['mediation_record'];
/** What only a matter that was taken has. */
const WITH_ACCEPTANCE: readonly FormName[] = ['rights_notice'];

/**
 * The papers that the archive asks for and that are not there; of each group one would do. A case that ended on the
 * way is asked for what it had come to.
 */
export function missingForms(story: CaseStory, there: readonly FormName[]): readonly (readonly FormName[])[] {
  const needless = needlessForms(story);
  return story.procedure.tracks[trackOf(story)].requiredForms
    .filter((group) => !group.every((form) => needless.includes(form)))
    .filter((group) => !group.some((form) => there.includes(form)));
}

function needlessForms(story: CaseStory): readonly FormName[] {
  const { stage } = story.state;
  const isAgreed = agreementsOf(story).some(({ effect }) => effect !== null);
  if (!isEnded(stage) || isAgreed) return [];
  if (stage === 'failed') return WITH_AGREEMENT;
  const isAccepted = lastOf(story, 'case.accepted') !== null;
  return [...WITH_AGREEMENT, ...WITH_TALKS, ...(isAccepted ? [] : WITH_ACCEPTANCE)];
}
