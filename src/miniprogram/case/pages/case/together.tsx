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

/** Between two cases about one dispute: whom to call without a door to the other, and the clerk's doors back. */
export function Together({ page }: { page: ShownCase }) {
  const { together, callCentre } = useCaseTexts().caseFile;
  const { stage, linked, absorbed, centre } = page.view;
  const isShutOut = stage === 'linked' && !linked;
  if (!isShutOut && !absorbed) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{together.title}</SectionTitle>
      {isShutOut ? <Notice tone="amber">{together.noDoor}</Notice> : null}
      {absorbed ? <Notice tone="neutral">{together.came(absorbed.length)}</Notice> : null}
      <Rows>
        {isShutOut ? (
          <Row icon="phone" title={callCentre} note={centre.phone} onTap={() => callPhone(centre.phone)} />
        ) : null}
        {(absorbed ?? []).map((caseId) => (
          <Row key={caseId} icon="doc" title={together.cameDoor} onTap={() => open(caseId)} />
        ))}
      </Rows>
    </View>
  );
}
