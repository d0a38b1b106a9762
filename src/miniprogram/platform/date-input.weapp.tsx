import { Picker, View } from '@tarojs/components';
import type { DateInputProps } from './date-input-props';

/** WeChat's wheels. The phone reads the row inside as a button with its value. */
export function DateInput(props: DateInputProps) {
  const { kind, label, value, words, earliest = '', latest = '', className, onChange } = props;
  const row = (
    <View className={className} aria-role="button" aria-label={`${label}, ${words}`}>
      {words}
    </View>
  );
  return kind === 'day' ? (
    <Picker
      mode="date"
      value={value}
      start={earliest}
      end={latest}
      onChange={({ detail }) => onChange(detail.value)}
    >
      {row}
    </Picker>
  ) : (
    <Picker
      mode="time"
      value={value}
      start={earliest}
      end={latest}
      onChange={({ detail }) => onChange(detail.value)}
    >
      {row}
    </Picker>
  );
}
