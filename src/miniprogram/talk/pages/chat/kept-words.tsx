import { View } from '@tarojs/components';
import { Notice } from '@/miniprogram/components/notice';
import { Tap } from '@/miniprogram/components/tap';
import type { OutboxItem } from '@/miniprogram/stores/outbox-item';
import { dropWaiting } from '@/miniprogram/stores/outbox-store';
import { useWaiting } from '@/miniprogram/stores/use-waiting';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import classes from './index.module.scss';

/**
 * What somebody wrote in a case and has not gone, while the case itself cannot be fetched: nothing seems lost. What was
 * refused, as in a case that went to another centre meanwhile, says why, and is theirs to put away.
 */
export function KeptWords({ caseId }: { caseId: string }) {
  return (
    <View>
      {useWaiting(caseId).map((item) => (
        <Kept key={item.id} item={item} />
      ))}
    </View>
  );
}

function Kept({ item: { id, text, state, error } }: { item: OutboxItem }) {
  const t = useTalkTexts();
  const { chat: words } = t;
  if (state !== 'failed')
    return (
      <Notice tone="amber" icon="clock" title={words.waiting}>
        {text}
      </Notice>
    );
  return (
    <>
      <Notice
        tone="cinnabar"
        icon="warning"
        title={error ? words.failedWhy(errorWords(t, error)) : words.failed}
      >
        {text}
      </Notice>
      <Tap className={classes.giveUp} onTap={() => dropWaiting(id)}>
        {words.giveUp}
      </Tap>
    </>
  );
}
