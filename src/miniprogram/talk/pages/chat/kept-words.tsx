import { View } from '@tarojs/components';
import { Notice } from '@/miniprogram/components/notice';
import { useWaiting } from '@/miniprogram/stores/use-waiting';
import { useTalkTexts } from '@/miniprogram/talk/texts';

/** What somebody wrote in a case and has not gone, while the case itself cannot be fetched: nothing seems lost. */
export function KeptWords({ caseId }: { caseId: string }) {
  const { chat: words } = useTalkTexts();
  return (
    <View>
      {useWaiting(caseId).map(({ id, text }) => (
        <Notice key={id} tone="amber" icon="clock" title={words.waiting}>
          {text}
        </Notice>
      ))}
    </View>
  );
}
