import { View } from '@tarojs/components';
import type { AgreementDocument } from '@/domain/case/agreement/shape';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import classes from './paper.module.scss';

type PartyOfDocument = AgreementDocument['parties'][number];

/** One party as the agreement names it, with its details and who acts for it. */
export function PartyText({ party, all }: { party: PartyOfDocument; all: readonly PartyOfDocument[] }) {
  const { paper } = useAccordTexts().agreement;
  const side = all.filter((one) => one.side === party.side);
  const role = paper.side(paper.sides[party.side], side.indexOf(party) + 1, side.length > 1);
  const labels: Readonly<Record<string, string>> = paper.details;
  const roles: Readonly<Record<string, string>> = paper.actors;
  const details = Object.entries(party.details).filter(([, value]) => value.trim() !== '');
  return (
    <View className={classes.party}>
      <View className={classes.text}>
        {role} {party.name}
      </View>
      {details.map(([key, value]) => (
        <View key={key} className={classes.detail}>
          {labels[key] ?? key} {value}
        </View>
      ))}
      {party.actors.map(({ as, name }) => (
        <View key={`${as} ${name}`} className={classes.detail}>
          {roles[as] ?? as} {name}
        </View>
      ))}
    </View>
  );
}
