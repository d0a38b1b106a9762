import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';

type MediatorLineProps = { mediator: NonNullable<CaseView['mediator']>; you: boolean };

/** The mediator, and what they declared of how they stand to the sides. */
export function MediatorLine({ mediator, you }: MediatorLineProps) {
  const { caseFile } = useCaseTexts();
  const { name, years, phone, declared } = mediator;
  const note = [
    caseFile.mediator,
    you ? caseFile.you : '',
    years === undefined ? '' : caseFile.years(years),
    declared === undefined ? caseFile.undeclared : caseFile.relations[declared],
  ];
  return (
    <View className={classes.person}>
      <Avatar name={name} tone="jade" size={40} />
      <View className={classes.personWords}>
        <View className={classes.personName}>{name}</View>
        <View className={classes.personNote}>{note.filter((word) => word !== '').join('\u00a0· ')}</View>
      </View>
      {phone && !you ? (
        <Tap className={classes.callPerson} label={caseFile.call(name)} onTap={() => callPhone(phone)}>
          <Icon name="phone" size={22} />
        </Tap>
      ) : null}
    </View>
  );
}
