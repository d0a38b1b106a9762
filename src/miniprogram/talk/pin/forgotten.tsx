import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './pin-sheet.module.scss';

/** Nobody can tell a PIN to whoever forgot it: the centre knows the person, and a new key takes it away. */
export function Forgotten() {
  const { sharedPhone: words } = useTalkTexts();
  const centre = useCentreContact();
  return (
    <View className={classes.forgotten}>
      <Notice tone="neutral" icon="key" title={words.forgotten.title}>
        {words.forgotten.text}
      </Notice>
      {centre ? (
        <Button kind="secondary" icon="phone" onTap={() => callPhone(centre.phone)}>
          {words.forgotten.call(centre.phone)}
        </Button>
      ) : null}
    </View>
  );
}
