import { View } from '@tarojs/components';
import type { AgreementDocument } from '@/domain/case/agreement/shape';
import { InstalmentList } from '@/miniprogram/accord/parts/instalment-list';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { fullDay, yuanWords } from '@/miniprogram/accord/words';
import classes from './paper.module.scss';

/** One clause as it stands in the agreement. */
export function ClauseText({
  clause,
  number,
}: {
  clause: AgreementDocument['clauses'][number];
  number: number;
}) {
  const t = useAccordTexts();
  const { paper } = t.agreement;
  const { text, amount, due, instalments, proof } = clause;
  const facts = [
    ...(amount === null ? [] : [paper.amount(yuanWords(t, amount))]),
    ...(due === null ? [] : [paper.due(fullDay(t, due))]),
    ...(proof.trim() === '' ? [] : [paper.proof(proof)]),
  ];
  return (
    <View className={classes.clause}>
      <View className={classes.text}>
        {t.terms.number(number)} {text}
      </View>
      <InstalmentList instalments={instalments} />
      {facts.length > 0 ? <View className={classes.detail}>{facts.join(' · ')}</View> : null}
    </View>
  );
}
