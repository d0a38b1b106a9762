import { View } from '@tarojs/components';
import { useReady } from '@tarojs/taro';
import { goBack } from '@/miniprogram/platform/navigation';
import { addDictionary } from '@/miniprogram/texts/dictionaries';
import { en } from '@/miniprogram/texts/en';

addDictionary('en', en);

/** Nothing to see: once this page has opened, its subpackage is here and the dictionary known. */
export default function LoadEnglish() {
  useReady(() => goBack());
  return <View />;
}
