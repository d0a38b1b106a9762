import Taro from '@tarojs/taro';

export function canPaste(): boolean {
  return true;
}

/** What was copied; undefined where the person or the phone does not let it be read. */
export async function pastedText(): Promise<string | undefined> {
  try {
    const { data } = await Taro.getClipboardData();
    return data;
  } catch {
    return undefined;
  }
}
