import { Card } from '@/miniprogram/components/card';
import { Notice } from '@/miniprogram/components/notice';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { TimesList } from './times-list';
import type { Meet } from './use-meet';

/** A party ticks the times that suit it. */
export function OwnTimes({ page }: { page: Meet }) {
  const { meeting: words } = useMeetTexts().meet;
  const { own, meeting, time } = page;
  if (!own) return null;
  return (
    <>
      {own.told ? (
        <Notice tone="jade" icon="check">
          {words.toldBefore}
        </Notice>
      ) : null}
      <Card>
        <TimesList
          label={words.times}
          help={words.timesHelp}
          meeting={meeting}
          value={own.chosen}
          onChange={own.choose}
          now={time}
        />
      </Card>
    </>
  );
}
