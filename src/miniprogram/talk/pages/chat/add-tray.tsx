import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { Icon, type IconName } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './add-tray.module.scss';

type AddTrayProps = {
  onPhotos: () => void;
  onFiles: () => void;
  /** For the mediator, where somebody in the talk uses no phone. */
  onTakeDown: (() => void) | undefined;
};

/** Under the input: what can be sent beside words. */
export function AddTray({ onPhotos, onFiles, onTakeDown }: AddTrayProps) {
  const { writing: words } = useTalkTexts();
  return (
    <View className={classes.tray}>
      <Way
        icon="image"
        label={words.photos}
        note={words.photosNote(LIMITS.filesPerMessage)}
        onTap={onPhotos}
      />
      <Way icon="doc" label={words.files} note={words.filesNote} onTap={onFiles} />
      {onTakeDown ? (
        <Way icon="edit" label={words.takeDown} note={words.takeDownNote} onTap={onTakeDown} />
      ) : null}
    </View>
  );
}

function Way({
  icon,
  label,
  note,
  onTap,
}: {
  icon: IconName;
  label: string;
  note: string;
  onTap: () => void;
}) {
  return (
    <Tap className={classes.way} onTap={onTap}>
      <Icon name={icon} size={28} />
      <View>
        <View className={classes.label}>{label}</View>
        <View className={classes.note}>{note}</View>
      </View>
    </Tap>
  );
}
