import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Notice } from '@/miniprogram/components/notice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { MediatorPage } from './use-mediator';

/** What the mediator declared, and who has still to say whether they accept it. */
export function Stands({ page, view }: { page: MediatorPage; view: CaseView }) {
  const { people } = usePeopleTexts();
  const words = people.mediator;
  const { mediator } = view;
  if (!mediator) return null;
  const { name, declared } = mediator;
  const said =
    declared === undefined
      ? words.undeclared(name)
      : declared === 'none'
        ? words.standsNone(name)
        : words.standsNear[declared](name);
  return (
    <View className={classes.section}>
      <SectionTitle>{words.stands}</SectionTitle>
      <Card>
        <View>{said}</View>
        {page.declared ? (
          <View className={classes.quote}>
            <View className={classes.note}>{words.quoted}</View>
            <View className={classes.quoted}>{page.declared}</View>
          </View>
        ) : null}
      </Card>
      {page.mayAccept ? (
        <Notice tone="amber" icon="question" title={words.accept}>
          {words.acceptNote}
        </Notice>
      ) : null}
      <Waiting page={page} />
    </View>
  );
}

function Waiting({ page }: { page: MediatorPage }) {
  const { people } = usePeopleTexts();
  const words = people.mediator;
  if (page.waiting.length === 0) return null;
  return (
    <>
      <Notice tone="neutral" icon="clock">
        <View>{words.waiting(people.listed(page.waiting.map(({ name }) => name)))}</View>
        {page.mayNote ? <View>{words.acceptForNote}</View> : null}
      </Notice>
      {page.mayNote
        ? page.waiting.map(({ partyId, name }) => (
            <Button
              key={partyId}
              kind="secondary"
              icon="check"
              disabled={page.busy}
              onTap={() => page.note(partyId)}
            >
              {words.acceptFor(name)}
            </Button>
          ))
        : null}
    </>
  );
}
