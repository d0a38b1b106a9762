import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';

const reasons = ['court', 'untrue', 'noTalk', 'own'] as const;
type Reason = (typeof reasons)[number];

type RefuseSheetProps = {
  open: boolean;
  busy: boolean;
  error: string | undefined;
  onClose: () => void;
  onRefuse: (reason: string) => void;
};

export function RefuseSheet({ open, busy, error, onClose, onRefuse }: RefuseSheetProps) {
  const { invite } = useOtherTexts();
  const [chosen, choose] = useState<Reason>();
  const [own, setOwn] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = chosen === 'own' ? own.trim() : chosen ? invite.refuseReasons[chosen] : '';
  const refuse = () => {
    setAsked(true);
    if (reason) onRefuse(reason);
  };
  return (
    <Sheet
      open={open}
      title={invite.refuseTitle}
      onClose={onClose}
      actions={
        <ButtonRow>
          <Button kind="quiet" onTap={onClose}>
            {invite.refuseKeep}
          </Button>
          <Button wide loading={busy} onTap={refuse}>
            {invite.refuseGo}
          </Button>
        </ButtonRow>
      }
    >
      <View className={classes.sheet}>
        <View className={classes.note}>{invite.refuseNote}</View>
        <ChoiceList
          label={invite.refuseReason}
          mode="one"
          value={chosen ? [chosen] : []}
          onChange={([key]) => choose(key)}
          items={reasons.map((key) => ({ key, title: invite.refuseReasons[key] }))}
          error={asked && !reason && chosen !== 'own' ? invite.refuseMissing : undefined}
        />
        {chosen === 'own' ? (
          <TextArea
            label={invite.refuseOwn}
            value={own}
            rows={3}
            maxLength={LIMITS.reason}
            placeholder={invite.refuseOwnPlaceholder}
            error={asked && !reason ? invite.refuseMissing : undefined}
            onInput={setOwn}
          />
        ) : null}
        {error ? (
          <Notice tone="amber" icon="warning">
            {error}
          </Notice>
        ) : null}
      </View>
    </Sheet>
  );
}
