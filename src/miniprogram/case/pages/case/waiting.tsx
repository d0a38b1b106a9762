import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Sheet } from '@/miniprogram/components/sheet';
import { now } from '@/miniprogram/platform/clock';
import type { OutboxItem } from '@/miniprogram/stores/outbox-item';
import { dropWaiting, trySending } from '@/miniprogram/stores/outbox-store';
import { useWaiting } from '@/miniprogram/stores/use-waiting';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { CasePage } from './use-case';
import { keptText, nameOf } from './waiting-words';

/** What this person did in the case and that has not gone yet, or was refused; also where the case opens no more. */
export function Waiting({ page }: { page: CasePage }) {
  const { waiting: words } = useCaseTexts().caseFile;
  const items = useWaiting(page.caseId);
  const [leaving, setLeaving] = useState<OutboxItem | undefined>(undefined);
  const giveUp = () => {
    if (leaving) dropWaiting(leaving.id);
    setLeaving(undefined);
  };
  if (items.length === 0) return null;
  return (
    <>
      <SectionTitle>{words.title(items.length)}</SectionTitle>
      {items.map((item) => (
        <WaitingItem key={item.id} page={page} item={item} onGiveUp={() => setLeaving(item)} />
      ))}
      <Sheet
        open={leaving !== undefined}
        title={words.giveUp}
        onClose={() => setLeaving(undefined)}
        actions={
          <ButtonRow>
            <Button kind="quiet" onTap={giveUp}>
              {words.giveUpYes}
            </Button>
            <Button wide onTap={() => setLeaving(undefined)}>
              {words.giveUpNo}
            </Button>
          </ButtonRow>
        }
      >
        {words.giveUpAsk}
      </Sheet>
    </>
  );
}

type WaitingItemProps = { page: CasePage; item: OutboxItem; onGiveUp: () => void };

function WaitingItem({ page, item, onGiveUp }: WaitingItemProps) {
  const t = useCaseTexts();
  const { waiting: words } = t.caseFile;
  const { state, error } = item;
  const text = keptText(item);
  return (
    <Card>
      <View className={classes.waiting}>
        <View className={classes.waitingName}>{nameOf(t, item, page.view)}</View>
        <View className={classes.waitingNote}>{words.written(whenWords(t, item.at, now()))}</View>
        {text ? <View className={classes.waitingText}>{text}</View> : null}
        {item.files.length > 0 ? (
          <View className={classes.waitingNote}>{words.files(item.files.length)}</View>
        ) : null}
        <View className={state === 'failed' ? classes.waitingRefused : classes.waitingNote}>
          {state === 'failed' ? (error ? words.refused(errorWords(t, error)) : words.stopped) : words.waits}
        </View>
        <ButtonRow>
          <Button kind="quiet" size="small" onTap={onGiveUp}>
            {words.giveUp}
          </Button>
          <Button kind="secondary" size="small" onTap={() => trySending(item.id)}>
            {words.tryNow}
          </Button>
        </ButtonRow>
      </View>
    </Card>
  );
}
