import { View } from '@tarojs/components';
import { Icon, type IconName } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** Always in reach: a human, the code, and the rest. */
export function CaseLinks({ page }: { page: ShownCase }) {
  const { caseFile } = useCaseTexts();
  const { mediator, centre, you } = page.view;
  const person = you.role === 'mediator' ? undefined : mediator;
  const phone = person?.phone ?? centre.phone;
  return (
    <View className={classes.links}>
      <Link
        icon="phone"
        label={person?.phone ? caseFile.callMediator(person.name) : caseFile.callCentre}
        onTap={() => callPhone(phone)}
      />
      <Link icon="share" label={caseFile.receipt} onTap={() => page.openSheet('code')} />
      <Link icon="more" label={caseFile.more} onTap={() => page.openSheet('more')} />
    </View>
  );
}

function Link({ icon, label, onTap }: { icon: IconName; label: string; onTap: () => void }) {
  return (
    <Tap className={classes.link} onTap={onTap}>
      <Icon name={icon} size={22} />
      <View>{label}</View>
    </Tap>
  );
}
