import type { Settled } from '@/domain/case/afterwards/shape';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { agreed } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { visitsOf } from '@/miniprogram/after/visits';
import { whoName } from '@/miniprogram/after/words';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { useTold } from '@/miniprogram/components/told';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

export type Who = PartyId | 'mediator';

interface AnswerDraft {
  readonly who?: Who;
  readonly answer?: Settled;
  readonly text: string;
}

const empty: AnswerDraft = { text: '' };

/** After the visit: is it settled? In a closed case only a "no" changes anything, and it opens the case again. */
export function useAnswer() {
  const t = useAfterTexts();
  const { answer: words, missing } = t.after;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { view, steps } = opened;
  const { draft, edit, clear } = useFormDraft(caseId, 'answer', empty);
  const form = useCaseForm(caseId, clear);
  const [last] = view ? visitsOf(view, steps) : [];
  const closed = view?.stage === 'closed';
  const speakers = view ? speakersOf(view) : [];
  const said = (who: Who | undefined) => last?.answers.find((one) => one.who === who)?.answer;
  const who = draft.who ?? speakers.find((one) => said(one) === undefined) ?? speakers[0];
  const answer = closed ? 'not' : draft.answer;
  const before = said(who);
  const forOther = view !== undefined && view.you.role !== 'party' && who !== 'mediator';
  const telling = useTold(forOther);
  const { choices } = words;
  return {
    opened,
    visit: last,
    closed,
    /** For staff: whose word it is. A party speaks for itself alone. */
    speakers:
      view && view.you.role !== 'party'
        ? speakers.map((key) => ({
            key,
            title: key === 'mediator' ? words.myself(view.mediator?.name ?? '') : whoName(t, view, key),
          }))
        : [],
    who,
    forOther,
    telling,
    mediator: view?.mediator?.name ?? '',
    draft,
    edit,
    answer,
    last: before && words.last(choices[before]),
    ...form,
    missing: answer === undefined ? missing.settled : answer === before ? missing.same : telling.missing,
    send: () => {
      if (!answer || !view) return;
      const text = draft.text.trim();
      const partyId = view.you.role === 'party' || who === 'mediator' ? undefined : who;
      form.send(
        {
          type: 'answerVisit',
          answer,
          ...(text ? { text } : {}),
          ...(partyId ? { partyId } : {}),
          ...telling.beside,
        },
        answer === 'not' ? words.sentNot : words.sent,
      );
    },
  };
}

export type AnswerPage = ReturnType<typeof useAnswer>;

/** A mediator has a word of their own; clerks have none and note the parties'. */
function speakersOf(view: CaseView): Who[] {
  const parties = agreed(view).map(({ partyId }) => partyId);
  if (view.you.role === 'party') return parties.filter((partyId) => partyId === view.you.partyId);
  return view.you.role === 'mediator' ? ['mediator', ...parties] : parties;
}
