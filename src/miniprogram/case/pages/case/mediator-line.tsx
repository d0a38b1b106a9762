import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';

type MediatorLineProps = { mediator: NonNullable<CaseView['mediator']>; view: CaseView };

/** The mediator, and what they declared of how they stand to the sides; a tap tells more of them. */
export function MediatorLine({ mediator, view }: MediatorLineProps) {
  const { caseFile } = useCaseTexts();
  const { name, years, phone, declared } = mediator;
  const you = view.you.role === 'mediator';
  const note = [
    caseFile.mediator,
    you ? caseFile.you : '',
    years === undefined ? '' : caseFile.years(years),
    declared === undefined ? caseFile.undeclared : caseFile.relations[declared],
  ];
  return (
    <View className={classes.person}>
      <Tap
        className={classes.about}
        label={caseFile.aboutMediator(name)}
        onTap={() => openPage('people/pages/mediator/index', { caseId: view.caseId })}
      >
        <Avatar name={name} tone="jade" size={40} />
        <View className={classes.personWords}>
          <View className={classes.personName}>{name}</View>
          <View className={classes.personNote}>{note.filter((word) => word !== '').join('\u00a0· ')}</View>
        </View>
        <Icon name="chevron-right" size={20} className={classes.chevron} />
      </Tap>
      {phone && !you ? (
        <Tap className={classes.callPerson} label={caseFile.call(name)} onTap={() => callPhone(phone)}>
          <Icon name="phone" size={22} />
        </Tap>
      ) : null}
    </View>
  );
}

/** A co-mediator, or a department's expert. */
export function HandlerLine({ handler: { name, as } }: { handler: CaseView['handlers'][number] }) {
  const { caseFile } = useCaseTexts();
  return (
    <View className={classes.person}>
      <Avatar name={name} tone="jade" size={40} />
      <View className={classes.personWords}>
        <View className={classes.personName}>{name}</View>
        <View className={classes.personNote}>{caseFile.helping[as]}</View>
      </View>
    </View>
  );
}
