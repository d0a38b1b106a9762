import { View } from '@tarojs/components';
import { isEnded } from '@/domain/case/state';
import type { Route } from '@/domain/procedure/procedure';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { lastStep } from '@/miniprogram/wording/last-step';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** National lines where somebody explains each way. */
const PHONES: Readonly<Record<Route, string>> = {
  court: '12368',
  arbitration: '12348',
  labour_arbitration: '12333',
  administrative: '12345',
  police: '110',
  legal_aid: '12348',
};

/** After an end without an agreement: the ways that stay open, and whom to call about each. */
export function Ways({ page }: { page: ShownCase }) {
  const { ways } = useCaseTexts().clock;
  const told = lastStep(page.steps, ({ type }) => type === 'routes.told');
  const routes = (told?.data?.routes ?? []) as readonly Route[];
  if (!isEnded(page.view.stage) || page.view.stage === 'closed' || routes.length === 0) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{ways.title}</SectionTitle>
      <Notice tone="neutral">{ways.note}</Notice>
      <Rows>
        {routes.map((route) => (
          <Row
            key={route}
            icon="phone"
            title={ways.names[route]}
            note={ways.notes[route]}
            onTap={() => callPhone(PHONES[route])}
          />
        ))}
      </Rows>
    </View>
  );
}
