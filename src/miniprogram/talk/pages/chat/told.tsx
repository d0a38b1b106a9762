import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '@/miniprogram/components/notice';
import { Tap } from '@/miniprogram/components/tap';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import type { RoomWords } from './rooms';

const key = 'private-told';

/** Whether this person still has to be told, on this phone, who reads a private talk. */
export function useTold(caseId: string, room: RoomWords) {
  const name = `${caseId} ${room.key}`;
  const [known, setKnown] = useState(() => readStored<Record<string, true>>(key)?.[name] === true);
  return {
    lines: known ? undefined : room.told,
    close: () => {
      writeStored(key, { ...readStored<Record<string, true>>(key), [name]: true });
      setKnown(true);
    },
  };
}

/** Stands where the talk stands open: at its end. */
export function Told({ lines, onClose }: { lines: readonly string[]; onClose: () => void }) {
  const { told: words } = useTalkTexts().chat.private;
  return (
    <Notice tone="neutral" icon="lock" title={words.title}>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      <Tap className={classes.known} onTap={onClose}>
        {words.ok}
      </Tap>
    </Notice>
  );
}
