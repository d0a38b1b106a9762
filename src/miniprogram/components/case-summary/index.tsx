import { View } from '@tarojs/components';
import type { CaseCard } from '@/domain/case/view';
import { now } from '@/miniprogram/platform/clock';
import { openPage } from '@/miniprogram/platform/navigation';
import { useTexts } from '@/miniprogram/texts';
import { caseTitle } from '@/miniprogram/wording/case-title';
import { knotsOf } from '@/miniprogram/wording/knots';
import { stageWords } from '@/miniprogram/wording/stage';
import { turnWords } from '@/miniprogram/wording/turn';
import { Card } from '../card';
import { PromiseCard } from '../promise-card';
import { Badge, Tag } from '../tag';
import { Thread } from '../thread';
import classes from './index.module.scss';

/** A case in a list: how far it has come, and whose turn it is. */
export function CaseSummary({ card }: { card: CaseCard }) {
  const t = useTexts();
  const stage = stageWords(t, card.stage);
  const title = caseTitle(t, card);
  const turn = card.next && turnWords(t, card.next, now());
  return (
    <Card onTap={() => openPage('case/pages/case/index', { caseId: card.caseId })}>
      <View className={classes.summary}>
        <View className={classes.head}>
          <View className={classes.title}>{title}</View>
          {card.unread > 0 ? <Badge count={card.unread} label={t.shared.unread(card.unread)} /> : null}
          <Tag tone={stage.tone}>{stage.name}</Tag>
        </View>
        <View className={classes.thread}>
          <Thread {...knotsOf(t, card)} />
        </View>
        {turn ? (
          <PromiseCard {...turn} duePrefix={t.procedure.duePrefix} />
        ) : (
          <PromiseCard turn={stage.name} what={stage.note} ended />
        )}
      </View>
    </Card>
  );
}
