import { Input, Textarea, View } from '@tarojs/components';
import { phoneLabel } from '../semantics';
import { useDraft } from './draft';
import { Field, fieldIds } from './field';
import classes from './index.module.scss';

export { Field } from './field';

type DraftProps = {
  label: string;
  /** What stands in the input at first. Typing never comes back through it. */
  value: string;
  /** Raise it to put `value` into the input again: a restored draft, a cleared form. */
  revision?: number | undefined;
  onInput: (text: string) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  help?: string | undefined;
  error?: string | undefined;
  /** The word for "may stay empty", shown beside the label. */
  optional?: string | undefined;
};

type TextFieldProps = DraftProps & {
  kind?: 'text' | 'number' | 'phone' | 'code' | 'amount' | undefined;
  confirmType?: 'send' | 'search' | 'next' | 'go' | 'done' | undefined;
  onConfirm?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
};

const longest = 20_000;
const digits = { type: 'tel', inputmode: 'numeric' };
const typing = {
  text: {},
  number: { ...digits, autocomplete: 'off' },
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel' },
  code: { ...digits, autocomplete: 'off' },
  amount: { type: 'text', inputmode: 'decimal', autocomplete: 'off' },
};
/** On the web the keyboard follows from `typing`, and Taro's 'number' would swallow full-width digits and hyphens. */
const grouped = process.env.TARO_ENV === 'weapp' ? 'number' : 'text';
/** Which keyboard WeChat shows. */
const keyboards = {
  text: 'text',
  number: 'number',
  phone: grouped,
  code: grouped,
  amount: 'digit',
} as const;

export function TextField({ kind = 'text', confirmType = 'done', onConfirm, ...field }: TextFieldProps) {
  const { label, value, revision, onInput, onBlur, placeholder = '', maxLength = longest } = field;
  const draft = useDraft(value, revision);
  return (
    <Field label={label} help={field.help} error={field.error} optional={field.optional}>
      <View className={classes.well}>
        <Input
          ref={draft}
          className={kind === 'code' ? classes.code : classes.input}
          type={keyboards[kind]}
          nativeProps={{ ...ariaOf(field), ...typing[kind] }}
          {...phoneLabel(label)}
          placeholder={placeholder}
          placeholderClass={classes.placeholder as string}
          maxlength={maxLength}
          confirmType={confirmType}
          focus={field.autoFocus ?? false}
          onInput={({ detail }) => onInput(detail.value)}
          {...(onBlur ? { onBlur } : {})}
          {...(onConfirm ? { onConfirm } : {})}
        />
      </View>
    </Field>
  );
}

type TextAreaProps = DraftProps & {
  /** Lines that are seen before it grows. */
  rows?: number | undefined;
};

export function TextArea({ rows = 4, ...field }: TextAreaProps) {
  const { label, value, revision, onInput, onBlur, placeholder = '', maxLength = longest } = field;
  const draft = useDraft(value, revision);
  return (
    <Field label={label} help={field.help} error={field.error} optional={field.optional}>
      <View className={classes.well}>
        <Textarea
          ref={draft}
          className={classes.area as string}
          style={{ '--rows': String(rows) } as Record<string, string>}
          nativeProps={ariaOf(field)}
          {...phoneLabel(label)}
          placeholder={placeholder}
          placeholderClass={classes.placeholder as string}
          maxlength={maxLength}
          disableDefaultPadding
          onInput={({ detail }) => onInput(detail.value)}
          {...(onBlur ? { onBlur } : {})}
        />
      </View>
    </Field>
  );
}

function ariaOf({ label, help, error }: DraftProps): Record<string, string> {
  const ids = fieldIds(label);
  const described = [error ? ids.error : '', help ? ids.help : ''].filter(Boolean).join(' ');
  return {
    'aria-label': label,
    'aria-invalid': error ? 'true' : 'false',
    ...(described ? { 'aria-describedby': described } : {}),
  };
}
