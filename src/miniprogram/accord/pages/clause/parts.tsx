import { View } from '@tarojs/components';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { fullDay } from '@/miniprogram/accord/words';
import { AmountField } from '@/miniprogram/components/amount-field';
import { yuanText } from '@/miniprogram/components/amount-field/amount';
import { Button } from '@/miniprogram/components/button';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { TextField } from '@/miniprogram/components/field';
import { Icon } from '@/miniprogram/components/icon';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import classes from './index.module.scss';
import { judgeParts, MOST_PARTS, type PartDraft, type PartsVerdict, splitEvenly } from './split';
import type { ClauseForm } from './use-clause';

/** Payment in parts: split evenly by one tap, then changed by hand; whether they make the whole is said at once. */
export function Parts({ form }: { form: ClauseForm }) {
  const t = useAccordTexts();
  const { edit } = t.terms;
  const { parts, amount } = form.draft;
  const verdict = judgeParts(parts, amount);
  const change = (at: number, part: PartDraft) =>
    form.edit({ parts: parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <View className={classes.parts}>
      <Split form={form} />
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; after a new split all are drawn anew
        <View key={`${form.revision} ${at}`} className={classes.part}>
          <View className={classes.partHead}>
            <View>{t.terms.part(at + 1)}</View>
            <Tap
              className={classes.remove}
              label={edit.removePart(at + 1)}
              onTap={() => form.put({ parts: parts.filter((_, index) => index !== at) })}
            >
              <Icon name="close" size={20} />
            </Tap>
          </View>
          <DayChoice
            label={edit.partDay(at + 1)}
            value={part.due}
            onChange={(due) => change(at, { due })}
            earliest={form.today}
            inWords={(day) => fullDay(t, day)}
            placeholder={edit.dueNone}
          />
          <AmountField
            label={edit.partAmount(at + 1)}
            value={part.amount}
            onChange={(fen) => change(at, { amount: fen })}
            words={edit.amountWords}
          />
        </View>
      ))}
      {parts.length > 0 ? (
        <>
          {parts.length < MOST_PARTS ? (
            <Button kind="quiet" size="small" icon="plus" onTap={() => form.edit({ parts: [...parts, {}] })}>
              {edit.addPart}
            </Button>
          ) : null}
          <View
            className={verdict.kind === 'right' ? classes.right : classes.wrong}
            {...semantics({ live: 'polite' })}
          >
            <Icon name={verdict.kind === 'right' ? 'check' : 'warning'} size={20} />
            <View>{sumWords(t, verdict)}</View>
          </View>
        </>
      ) : null}
    </View>
  );
}

/** How many parts from which day. */
function Split({ form }: { form: ClauseForm }) {
  const t = useAccordTexts();
  const { edit } = t.terms;
  const { count, first, amount } = form.draft;
  const tooMany = count !== undefined && count > MOST_PARTS;
  const ready = amount !== undefined && count !== undefined && count > 0 && !tooMany && first !== undefined;
  return (
    <>
      <TextField
        kind="number"
        label={edit.split.count}
        value={count === undefined ? '' : String(count)}
        revision={form.revision}
        maxLength={3}
        placeholder={edit.split.countPlaceholder}
        error={tooMany ? edit.split.tooMany : undefined}
        onInput={(text) => form.edit({ count: Number.parseInt(text, 10) || undefined })}
      />
      <DayChoice
        label={edit.split.first}
        value={first}
        onChange={(day) => form.edit({ first: day })}
        earliest={form.today}
        inWords={(day) => fullDay(t, day)}
        placeholder={edit.dueNone}
      />
      <Button
        kind="secondary"
        size="small"
        disabled={!ready}
        reason={ready ? undefined : edit.split.needs}
        onTap={() => ready && form.put({ parts: splitEvenly(amount, count, first) })}
      >
        {edit.split.go}
      </Button>
      {ready ? <View className={classes.note}>{edit.split.note}</View> : null}
    </>
  );
}

function sumWords(t: AccordTexts, verdict: PartsVerdict): string {
  const { sum: words } = t.terms.edit;
  if (!('sum' in verdict)) return words[verdict.kind];
  return words[verdict.kind](yuanText(verdict.sum), yuanText(verdict.difference));
}
