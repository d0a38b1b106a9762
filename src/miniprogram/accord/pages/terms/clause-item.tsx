import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import { InstalmentList } from '@/miniprogram/accord/parts/instalment-list';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { clauseFacts, flagWords } from '@/miniprogram/accord/words';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { ClauseCard } from '@/miniprogram/components/clause-card';
import { Icon } from '@/miniprogram/components/icon';
import { History } from './history';
import classes from './index.module.scss';
import type { ShownClause, TermsPage } from './use-terms';

type ClauseItemProps = { shown: ShownClause; number: number; view: CaseView; page: TermsPage };

/** One clause as it stands, who has agreed to it, how it came about, and what to do about it. */
export function ClauseItem({ shown, number, view, page }: ClauseItemProps) {
  const t = useAccordTexts();
  const { current } = shown.clause;
  return (
    <ClauseCard
      number={t.terms.number(number)}
      what={current.text}
      facts={clauseFacts(t, view, current)}
      tag={tagOf(t, shown)}
      edge={shown.yours ? 'amber' : undefined}
      flags={flagWords(t, current)}
      actions={hasActions(shown) ? <Actions shown={shown} page={page} /> : null}
    >
      <InstalmentList instalments={current.instalments} />
      <Said shown={shown} />
      <Changes shown={shown} view={view} />
    </ClauseCard>
  );
}

/** Who has said yes to these very words. */
function Said({ shown }: { shown: ShownClause }) {
  const { terms } = useAccordTexts();
  return (
    <View className={classes.said}>
      {shown.said.map(({ partyId, name, yes, recorded }) => (
        <View key={partyId} className={yes ? classes.yes : classes.open}>
          <Icon name={yes ? 'check' : 'clock'} size={18} />
          <View className={classes.who}>{name}</View>
          <View>{yes ? terms.yes : terms.notYetSaid}</View>
          {recorded ? <View className={classes.recorded}>{terms.recorded}</View> : null}
        </View>
      ))}
    </View>
  );
}

function Changes({ shown, view }: { shown: ShownClause; view: CaseView }) {
  const { terms } = useAccordTexts();
  const [whole, setWhole] = useState(false);
  const { earlier } = shown.clause;
  if (earlier.length === 0) return null;
  return (
    <View>
      <Button kind="quiet" size="small" icon="clock" onTap={() => setWhole(!whole)}>
        {whole ? terms.hideHistory : terms.history(earlier.length)}
      </Button>
      {whole ? <History clause={shown.clause} view={view} /> : null}
    </View>
  );
}

function Actions({ shown, page }: { shown: ShownClause; page: TermsPage }) {
  const { terms } = useAccordTexts();
  const { clause } = shown;
  return (
    <>
      {shown.mayAccept ? (
        <Button loading={page.busy} icon="check" onTap={() => page.accept(clause)}>
          {terms.accept}
        </Button>
      ) : null}
      {shown.mayAcceptFor.map(({ partyId, name }) => (
        <Button
          key={partyId}
          kind="secondary"
          size="small"
          icon="check"
          disabled={page.busy}
          onTap={() => page.ask({ what: 'acceptFor', clause, partyId, name })}
        >
          {terms.acceptFor(name)}
        </Button>
      ))}
      <ButtonRow>
        {shown.mayCounter ? (
          <Button kind="secondary" size="small" icon="edit" wide onTap={() => page.counter(clause)}>
            {terms.counter}
          </Button>
        ) : null}
        {shown.mayDrop ? (
          <Button kind="quiet" size="small" icon="trash" onTap={() => page.ask({ what: 'drop', clause })}>
            {terms.drop}
          </Button>
        ) : null}
      </ButtonRow>
    </>
  );
}

function hasActions({ mayAccept, mayAcceptFor, mayCounter, mayDrop }: ShownClause): boolean {
  return mayAccept || mayAcceptFor.length > 0 || mayCounter || mayDrop;
}

function tagOf({ terms }: AccordTexts, { waiting, yours }: ShownClause) {
  if (waiting.length === 0) return { tone: 'jade' as const, text: terms.tags.agreed };
  if (yours) return { tone: 'amber' as const, text: terms.tags.yours };
  return { tone: 'neutral' as const, text: terms.tags.waiting };
}
