import { View } from '@tarojs/components';
import type { AgreementDocument } from '@/domain/case/agreement/shape';
import { InstalmentList } from '@/miniprogram/accord/parts/instalment-list';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { fullDay, yuanWords } from '@/miniprogram/accord/words';
import classes from './paper.module.scss';

type ClauseTextProps = {
  clause: AgreementDocument['clauses'][number];
  number: number;
  parties: AgreementDocument['parties'];
};

/** One clause as it stands in the agreement. */
export function ClauseText({ clause, number, parties }: ClauseTextProps) {
  const t = useAccordTexts();
  const { paper } = t.agreement;
  const { text, debtor, creditor, amount, due, instalments, proof } = clause;
  const nameOf = (id: string) => parties.find(({ partyId }) => partyId === id)?.name ?? '';
  const facts = [
    paper.debtor(nameOf(debtor)),
    ...(creditor === null ? [] : [paper.creditor(nameOf(creditor))]),
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
      <View>
        {facts.map((fact) => (
          <View key={fact} className={classes.detail}>
            {fact}
          </View>
        ))}
      </View>
    </View>
  );
}
