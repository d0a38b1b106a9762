import { View } from '@tarojs/components';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

const open = (caseId: string) => openPage('case/pages/case/index', { caseId });

/** Between two cases about one dispute: the door to the one that goes on, and for the clerk back. */
export function Together({ page }: { page: ShownCase }) {
  const { together, callCentre } = useCaseTexts().caseFile;
  const { stage, linked, absorbed, centre } = page.view;
  if (stage !== 'linked' && !absorbed) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{together.title}</SectionTitle>
      {stage === 'linked' && !linked ? <Notice tone="amber">{together.noDoor}</Notice> : null}
      {absorbed ? <Notice tone="neutral">{together.came(absorbed.length)}</Notice> : null}
      <Rows>
        {stage === 'linked' && linked ? (
          <Row icon="doc" title={together.door} note={together.doorNote} onTap={() => open(linked.caseId)} />
        ) : null}
        {stage === 'linked' && !linked ? (
          <Row icon="phone" title={callCentre} note={centre.phone} onTap={() => callPhone(centre.phone)} />
        ) : null}
        {(absorbed ?? []).map((caseId) => (
          <Row key={caseId} icon="doc" title={together.cameDoor} onTap={() => open(caseId)} />
        ))}
      </Rows>
    </View>
  );
}
