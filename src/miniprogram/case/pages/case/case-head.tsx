import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { groupCode } from '@/domain/code/dispute-code';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Notice } from '@/miniprogram/components/notice';
import { PromiseCard } from '@/miniprogram/components/promise-card';
import { Tag } from '@/miniprogram/components/tag';
import { Thread } from '@/miniprogram/components/thread';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { knotsOf } from '@/miniprogram/wording/knots';
import { stageWords } from '@/miniprogram/wording/stage';
import { turnWords } from '@/miniprogram/wording/turn';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** How far it has come, whose turn it is, and what to do about it. */
export function CaseHead({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { view } = page;
  const stage = stageWords(t, view.stage, view.roomState);
  const ways: Readonly<Partial<Record<CaseView['stage'], string>>> = t.caseFile.ended;
  return (
    <Card>
      <View className={classes.codeRow}>
        <View className={classes.code}>{groupCode(view.code)}</View>
        <Tag tone={stage.tone}>{stage.name}</Tag>
      </View>
      <Thread {...knotsOf(t, view)} />
      {view.next ? (
        <PromiseCard {...turnWords(t, view.next, page.now)} />
      ) : (
        <PromiseCard turn={stage.name} what={stage.note} basis={ways[view.stage]} ended />
      )}
      <HeadButtons page={page} />
      {page.problem ? <Notice tone="cinnabar">{page.problem}</Notice> : null}
    </Card>
  );
}

function HeadButtons({ page }: { page: ShownCase }) {
  const { caseFile } = useCaseTexts();
  const { leading, unread } = page;
  if (page.view.linked) return <WaysOn page={page} caseId={page.view.linked.caseId} />;
  // Whoever only filed for somebody sees how far it is, and has no talk here.
  if (page.view.you.role === 'party' && page.view.rooms.length === 0 && !page.view.locked)
    return (
      <Button icon="phone" onTap={() => callPhone(page.view.centre.phone)}>
        {caseFile.callCentre}
      </Button>
    );
  const talk = page.view.rooms.some(({ room }) => room === 'joint')
    ? caseFile.talk
    : caseFile.chatOf[page.view.you.role];
  return (
    <ButtonRow>
      {leading ? (
        <Button wide loading={page.busy} onTap={leading.act}>
          {leading.label}
        </Button>
      ) : null}
      <Button kind={leading ? 'secondary' : 'primary'} wide={!leading} count={unread} onTap={page.talk}>
        {talk}
      </Button>
    </ButtonRow>
  );
}

/** From a case that was joined to another: on to that one, or back to what was said here. */
function WaysOn({ page, caseId }: { page: ShownCase; caseId: string }) {
  const { together } = useCaseTexts().caseFile;
  return (
    <ButtonRow>
      <Button wide onTap={() => openPage('case/pages/case/index', { caseId })}>
        {together.door}
      </Button>
      <Button kind="secondary" count={page.unread} onTap={page.talk}>
        {together.talk}
      </Button>
    </ButtonRow>
  );
}
