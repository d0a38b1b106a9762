import { useEffect, useState } from 'react';
import type { Answer } from '@/contract/answers';
import type { HandlerRole } from '@/domain/case/mediator/shape';
import { takesPart } from '@/domain/case/party';
import type { CaseId, PartyId, PersonId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { useTold } from '@/miniprogram/components/told';
import { wishesIn } from '@/miniprogram/people/mediator-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { errorWords } from '@/miniprogram/wording/error';

export type Listed = Answer<'centre.mediators'>['mediators'][number];

/** The centre's mediators: for a party to say whom it would like, for a clerk to ask somebody to help. */
export function useChoose() {
  const t = usePeopleTexts();
  const { choose: words } = t.people;
  const { caseId = '', helper } = useParams();
  const opened = useOpenCase(caseId);
  const { view, steps } = opened;
  const list = useMediators(caseId);
  const [chosen, choose] = useState<PersonId | undefined>(undefined);
  const [as, setAs] = useState<HandlerRole>('co_mediator');
  const form = useCaseForm(caseId);
  const [whose, setWhose] = useState<PartyId | undefined>(undefined);
  const wishes = view ? wishesIn(steps, view) : [];
  const helping = helper === 'yes';
  /** Staff write down whom a party would like. */
  const recording = view !== undefined && !helping && view.you.role !== 'party';
  const telling = useTold(recording);
  const { missing } = t.people;
  const others = wishes.filter(({ partyId }) => partyId !== view?.you.partyId);
  return {
    opened,
    helping,
    recording,
    telling,
    parties: recording ? view.parties.filter(takesPart) : [],
    whose,
    setWhose,
    missing: !chosen ? missing.mediator : recording && !whose ? missing.whose : telling.missing,
    mediators: list.mediators,
    problem: form.problem ?? (list.error && errorWords(t, list.error)),
    chosen,
    choose,
    as,
    setAs,
    busy: form.busy,
    /** What keeps one from being chosen, or who has wished for them. */
    about: ({ personId, name: whom }: Listed) => {
      if (view?.mediator?.personId === personId) return { taken: words.current };
      if (view?.handlers.some((one) => one.personId === personId)) return { taken: words.already };
      const own = wishes.some((wish) => wish.partyId === view?.you.partyId && wish.whom === whom);
      const by = others.filter((wish) => wish.whom === whom).map(({ who }) => who);
      return {
        wished: [own ? words.yours : '', by.length > 0 ? words.wishedBy(t.people.listed(by)) : '']
          .filter(Boolean)
          .join('\u00a0· '),
      };
    },
    send: () => {
      if (!chosen) return;
      if (helping) return form.send({ type: 'addHandler', personId: chosen, as }, words.added);
      const beside = whose === undefined ? {} : { partyId: whose, ...telling.beside };
      form.send({ type: 'chooseMediator', mediatorId: chosen, ...beside }, (done) =>
        done.case.mediator?.personId === chosen ? words.chosen : words.wished,
      );
    },
  };
}

function useMediators(caseId: string): {
  readonly mediators?: Answer<'centre.mediators'>['mediators'];
  readonly error?: ClientError;
} {
  const [list, setList] = useState<ReturnType<typeof useMediators>>({});
  useEffect(() => {
    void call('centre.mediators', { caseId: caseId as CaseId }).then((answer) =>
      setList(answer.ok ? { mediators: answer.data.mediators } : { error: answer.error }),
    );
  }, [caseId]);
  return list;
}
