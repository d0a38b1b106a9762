import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextField } from '../field';
import { semantics } from '../semantics';
import { largestAmount, readAmount, yuanText } from './amount';
import classes from './index.module.scss';

type AmountFieldProps = {
  label: string;
  /** In fen: what stands there at first, and again when `revision` is raised. */
  value: number | undefined;
  revision?: number | undefined;
  /** In fen; nothing while the field is empty or holds no amount. */
  onChange: (fen: number | undefined) => void;
  words: {
    /** Behind the amount that was understood: 元. */
    unit: string;
    nonsense: string;
    decimals: string;
    large: string;
  };
  /** In fen. */
  largest?: number | undefined;
  placeholder?: string | undefined;
  help?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
};

/** Money: yuan are typed, whole fen come out, and what was understood stands below with its thousands apart. */
export function AmountField(props: AmountFieldProps) {
  const { label, value, onChange, words, largest = largestAmount, error, ...field } = props;
  const first = value === undefined ? '' : yuanText(value).replace(/,/g, '');
  const [text, setText] = useState(first);
  const [left, setLeft] = useState(false);
  const read = readAmount(text, largest);
  const fault = left && read.kind === 'wrong' ? words[read.why] : undefined;
  return (
    <View>
      <TextField
        {...field}
        kind="amount"
        label={label}
        value={first}
        error={fault ?? error}
        onInput={(typed) => {
          setText(typed);
          const now = readAmount(typed, largest);
          onChange(now.kind === 'amount' ? now.fen : undefined);
        }}
        onBlur={() => setLeft(true)}
      />
      <View
        className={read.kind === 'amount' ? classes.understood : classes.nothing}
        {...semantics({ live: 'polite' })}
      >
        {read.kind === 'amount' ? `${yuanText(read.fen)} ${words.unit}` : ''}
      </View>
    </View>
  );
}
