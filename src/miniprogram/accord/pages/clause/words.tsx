import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { TextArea, TextField } from '@/miniprogram/components/field';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import classes from './index.module.scss';
import type { ClauseForm } from './use-clause';

/** The sentence, what will show that it was kept, and what is still unclear in it. */
export function Words({ form }: { form: ClauseForm }) {
  const { edit } = useAccordTexts().terms;
  const { draft, suggest } = form;
  return (
    <Card>
      <TextArea
        label={edit.text}
        help={edit.textHelp}
        value={draft.text}
        revision={form.revision}
        rows={3}
        maxLength={LIMITS.wish}
        placeholder={edit.textPlaceholder}
        error={form.errors['command.text']}
        onInput={(text) => form.edit({ text })}
      />
      {suggest ? (
        <Button kind="secondary" size="small" icon="edit" onTap={suggest}>
          {edit.suggest}
        </Button>
      ) : null}
      <TextField
        label={edit.proof}
        value={draft.proof}
        revision={form.revision}
        maxLength={LIMITS.reason}
        placeholder={edit.proofPlaceholder}
        error={form.errors['command.proof']}
        onInput={(proof) => form.edit({ proof })}
      />
      <View className={classes.proofs}>
        {edit.proofs.map((proof) => (
          <Button key={proof} kind="secondary" size="small" onTap={() => form.put({ proof })}>
            {proof}
          </Button>
        ))}
      </View>
      {form.begun ? <Flags form={form} /> : null}
    </Card>
  );
}

/** Said while one writes, so that it is put right before anybody answers. */
function Flags({ form }: { form: ClauseForm }) {
  const { edit } = useAccordTexts().terms;
  return (
    <View className={classes.flags} {...semantics({ live: 'polite' })}>
      {form.flags.length === 0 ? (
        <View className={classes.right}>
          <Icon name="check" size={20} />
          <View>{edit.clear}</View>
        </View>
      ) : (
        <>
          <View className={classes.flagsTitle}>{edit.flagsTitle}</View>
          {form.flags.map(({ text }) => (
            <View key={text} className={classes.wrong}>
              <Icon name="warning" size={20} />
              <View>{text}</View>
            </View>
          ))}
          <View className={classes.note}>{edit.flagsNote}</View>
        </>
      )}
    </View>
  );
}
