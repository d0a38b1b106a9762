import { View } from '@tarojs/components';
import type { CaseView, PartyView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { Icon } from '@/miniprogram/components/icon';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tag } from '@/miniprogram/components/tag';
import { Tap } from '@/miniprogram/components/tap';
import { actorName, partyNote, standing } from '@/miniprogram/people/party-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import { useParties } from './use-parties';

export default function PartiesPage() {
  const { people } = usePeopleTexts();
  const page = useParties();
  return (
    <CaseFrame
      title={people.parties.title}
      note={people.parties.note}
      opened={page.opened}
      actions={
        page.mayAdd ? (
          <Button icon="plus" onTap={page.add}>
            {people.parties.add}
          </Button>
        ) : null
      }
    >
      {(view) =>
        page.groups(view).map(({ title, parties }) => (
          <View key={title} className={classes.group}>
            <SectionTitle>{title}</SectionTitle>
            <Card padding="none">
              {parties.map((party) => (
                <PartyRow
                  key={party.partyId}
                  party={party}
                  view={view}
                  onTap={() => page.open(party.partyId)}
                />
              ))}
            </Card>
          </View>
        ))
      }
    </CaseFrame>
  );
}

type PartyRowProps = { party: PartyView; view: CaseView; onTap: () => void };

function PartyRow({ party, view, onTap }: PartyRowProps) {
  const t = usePeopleTexts();
  const { words, tone } = standing(t, party);
  const acting = (party.actors ?? []).map((actor) => actorName(t, actor));
  return (
    <Tap className={classes.row} onTap={onTap}>
      <Avatar name={party.name} tone={party.side === 'applicant' ? 'sand' : 'sky'} size={44} />
      <View className={classes.words}>
        <View className={classes.top}>
          <View className={classes.name}>{party.name}</View>
          <Tag tone={tone}>{words}</Tag>
        </View>
        <View className={classes.note}>{partyNote(t, party, view)}</View>
        {acting.length > 0 ? (
          <View className={classes.note}>{t.people.parties.acting(t.people.listed(acting))}</View>
        ) : null}
      </View>
      <Icon name="chevron-right" size={20} className={classes.chevron} />
    </Tap>
  );
}
