import { View } from '@tarojs/components';
import type { EntryFile } from '@/domain/case/entry';
import { Icon } from '@/miniprogram/components/icon';

type VoiceMessageProps = {
  file: EntryFile;
  seconds: number;
  /** What it says, as a transcription service heard it. */
  written: string | undefined;
};

/** What somebody said aloud, with its words where a service wrote them down. */
export function VoiceMessage({ seconds, written }: VoiceMessageProps) {
  return (
    <View>
      <Icon name="mic" size={18} />
      {`${seconds}″`}
      {written ? <View>{written}</View> : null}
    </View>
  );
}
