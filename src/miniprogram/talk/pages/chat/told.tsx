import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '@/miniprogram/components/notice';
import { Tap } from '@/miniprogram/components/tap';
import { readStored, writeStored } from '@/miniprogram/platform/storage';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import type { RoomWords } from './rooms';

const key = 'private-told';

/** Who reads a private talk, said when somebody opens it for the first time on this phone. */
export function Told({ caseId, room }: { caseId: string; room: RoomWords }) {
  const { told: words } = useTalkTexts().chat.private;
  const name = `${caseId} ${room.key}`;
  const [known, setKnown] = useState(() => readStored<Record<string, true>>(key)?.[name] === true);
  if (known || !room.told) return null;
  const close = () => {
    writeStored(key, { ...readStored<Record<string, true>>(key), [name]: true });
    setKnown(true);
  };
  return (
    <Notice tone="neutral" icon="lock" title={words.title}>
      {room.told.map((line) => (
        <View key={line}>{line}</View>
      ))}
      <Tap className={classes.known} onTap={close}>
        {words.ok}
      </Tap>
    </Notice>
  );
}
