import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import type { ActorPage } from './use-actor';

/** Nobody acts for a child against whom they have an interest, nor for opposing parties. */
export function Conflict({ page }: { page: ActorPage }) {
  const { people } = usePeopleTexts();
  const { actor } = people;
  const { draft, edit, others } = page;
  const interest = draft.ownInterest === undefined ? [] : ([draft.ownInterest ? 'yes' : 'no'] as const);
  return (
    <>
      <Card>
        <Field label={actor.interest} help={actor.interestHelp}>
          <ChoiceList
            label={actor.interest}
            mode="one"
            value={interest}
            onChange={([answer]) => edit({ ownInterest: answer === 'yes' })}
            items={(['no', 'yes'] as const).map((key) => ({ key, title: actor.interests[key] }))}
          />
        </Field>
        <Field label={actor.party}>
          <ChoiceList
            label={actor.party}
            mode="one"
            value={draft.isParty === undefined ? [] : [draft.isParty]}
            onChange={([isParty]) => isParty && edit({ isParty })}
            items={[
              { key: 'nobody' as const, title: actor.notParty },
              ...others.map(({ partyId, name, side }) => ({
                key: partyId,
                title: name,
                note: people.party.sideOf[side],
              })),
            ]}
          />
        </Field>
      </Card>
      {page.conflict ? (
        <Notice tone="cinnabar" icon="warning" title={actor.conflict}>
          {actor.conflictNote}
        </Notice>
      ) : null}
    </>
  );
}
