import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { followLink, followsLinks } from '@/miniprogram/platform/open-link';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './message-text.module.scss';

type LinkSheetProps = {
  /** The whole address; none while the sheet is closed. */
  address: string | undefined;
  onClose: () => void;
};

/** Before an address from a message is opened: where it leads, in full, and what never to type there. */
export function LinkSheet({ address, onClose }: LinkSheetProps) {
  const { link: words } = useTalkTexts().reading;
  const follow = async () => {
    const answer = await followLink(address ?? '');
    onClose();
    if (answer === 'copied') showToast(words.copied);
    if (answer === 'failed') showToast(words.failed, 'cinnabar');
  };
  return (
    <Sheet
      open={address !== undefined}
      title={words.title}
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={() => void follow()}>
          {followsLinks() ? words.open : words.copy}
        </Button>
      }
    >
      <View className={classes.address}>{address}</View>
      <Notice tone="amber" icon="warning">
        {words.warning}
      </Notice>
    </Sheet>
  );
}
