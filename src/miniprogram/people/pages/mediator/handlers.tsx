import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { MediatorPage } from './use-mediator';

/** Co-mediators and experts of departments (协办). */
export function Handlers({ page, view }: { page: MediatorPage; view: CaseView }) {
  const { mediator } = usePeopleTexts().people;
  const mayAdd = page.may.includes('addHandler');
  if (view.handlers.length === 0 && !mayAdd) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{mediator.helpers}</SectionTitle>
      <Card>
        {view.handlers.map(({ personId, name, as }) => (
          <View key={personId} className={classes.mediator}>
            <Avatar name={name} tone="jade" size={40} />
            <View className={classes.words}>
              <View className={classes.name}>{name}</View>
              <View className={classes.note}>{mediator.as[as]}</View>
            </View>
            {page.may.includes('removeHandler') ? (
              <Button
                kind="quiet"
                size="small"
                disabled={page.busy}
                onTap={() => page.removeHelper(personId)}
              >
                {mediator.removeHelper(name)}
              </Button>
            ) : null}
          </View>
        ))}
        <View className={classes.note}>{mediator.helpersNote}</View>
        {mayAdd ? (
          <Button kind="secondary" icon="plus" onTap={page.addHelper}>
            {mediator.addHelper}
          </Button>
        ) : null}
      </Card>
    </View>
  );
}
