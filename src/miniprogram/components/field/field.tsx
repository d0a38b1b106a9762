import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';

type FieldProps = PropsWithChildren<{
  label: string;
  help?: string | undefined;
  /** What is wrong and what to do, in one sentence. */
  error?: string | undefined;
  optional?: string | undefined;
}>;

export function Field({ label, help, error, optional, children }: FieldProps) {
  const ids = fieldIds(label);
  return (
    <View className={classNames(classes.field, Boolean(error) && classes.wrong)}>
      <View className={classes.label}>
        {label}
        {optional ? <View className={classes.optional}>{optional}</View> : null}
      </View>
      {help ? (
        <View className={classes.help} {...semantics({ id: ids.help })}>
          {help}
        </View>
      ) : null}
      {children}
      <View {...semantics({ live: 'polite', id: ids.error })}>
        {error ? (
          <View className={classes.error}>
            <Icon name="warning" size={18} />
            <View>{error}</View>
          </View>
        ) : null}
      </View>
    </View>
  );
}

/** Labels are different within a page, so they make ids that say what they belong to. */
export function fieldIds(label: string): { help: string; error: string } {
  const name = label.replace(/\s+/g, '-');
  return { help: `help-${name}`, error: `error-${name}` };
}
