import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { fieldId } from './use-problem';

/** A field that the page can scroll to when it needs a change. */
export function Marked({ path, children }: PropsWithChildren<{ path: string }>) {
  return <View id={fieldId(path)}>{children}</View>;
}
