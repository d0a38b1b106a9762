import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';

/** For staff: the applicant is afraid, so nothing goes to the other side before a call. */
export function Hold({ view }: { view: CaseView }) {
  const { hold, holdCall } = useCaseTexts().caseFile;
  const safe = view.parties.find((party) => party.safePhone !== undefined)?.safePhone;
  if (!view.hold) return null;
  return (
    <View className={classes.hold}>
      <Notice tone="cinnabar" icon="warning" title={hold.title}>
        {hold.note}
      </Notice>
      {safe ? (
        <Button kind="danger" icon="phone" onTap={() => callPhone(safe)}>
          {holdCall}
        </Button>
      ) : null}
    </View>
  );
}
