import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { GIVEN_REASONS, type GivenReason } from '@/domain/case/looks/shape';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { TextField } from '@/miniprogram/components/field';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { heldCase, sayWhy, useCases } from '@/miniprogram/stores/case-store';
import { useLooksTexts } from '@/miniprogram/texts/looks-texts';
import classes from './index.module.scss';

/** Asks a clerk why they look at a case in which nothing waits for them; nothing is kept from them meanwhile. */
export function WhyLook({ caseId }: { caseId: string }) {
  const { looks } = useLooksTexts();
  const isAsked = useCases(({ byId }) => byId[caseId]?.reasonAsked === true);
  const [asksOther, askOther] = useState(false);
  const [note, setNote] = useState('');
  const say = async (why: GivenReason) => {
    askOther(false);
    await sayWhy(caseId, { why, ...(why === 'other' ? { note: note.trim() } : {}) });
    if (!heldCase(caseId)?.reasonAsked) showToast(looks.why.sent);
  };
  if (!isAsked) return null;
  return (
    <>
      <Card tone="mist">
        <View className={classes.section}>
          <View className={classes.whyTitle}>{looks.why.title}</View>
          <View className={classes.personNote}>{looks.why.note}</View>
          <View className={classes.whys}>
            {GIVEN_REASONS.map((why) => (
              <Button
                key={why}
                kind="secondary"
                size="small"
                onTap={() => (why === 'other' ? askOther(true) : void say(why))}
              >
                {looks.reasons[why]}
              </Button>
            ))}
          </View>
        </View>
      </Card>
      <Sheet
        open={asksOther}
        title={looks.why.sheet}
        onClose={() => askOther(false)}
        actions={
          <Button disabled={note.trim() === ''} onTap={() => void say('other')}>
            {looks.why.send}
          </Button>
        }
      >
        <TextField
          label={looks.why.other}
          help={looks.why.otherHelp}
          value={note}
          maxLength={LIMITS.lookNote}
          placeholder={looks.why.otherPlaceholder}
          onInput={setNote}
        />
      </Sheet>
    </>
  );
}
