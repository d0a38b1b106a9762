import { View } from '@tarojs/components';
import { isOneself } from '@/domain/case/party';
import type { ActorView, PartyView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import type { PartyActs } from '@/miniprogram/people/party-acts';
import { actorName, actorNotes } from '@/miniprogram/people/party-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { ClaimButtons } from './claim';
import classes from './index.module.scss';
import type { PartyPage } from './use-party';

type ActingProps = { page: PartyPage; party: PartyView; acts: PartyActs };

/** Who acts for this party, how far and on what ground. */
export function Acting({ page, party, acts }: ActingProps) {
  const { party: words } = usePeopleTexts().people;
  const actors = party.actors ?? [];
  const elected = actors.some(({ authority }) => authority === 'elected');
  return (
    <View className={classes.section}>
      <SectionTitle>{isOneself(party) ? words.actingOwn : words.acting}</SectionTitle>
      <Card>
        <View className={classes.body}>
          {actors.length === 0 ? <View>{words.nobody}</View> : null}
          <View>
            {actors.map((actor) => (
              <Actor key={actor.actorId} actor={actor} party={party} page={page} acts={acts} />
            ))}
          </View>
          <View className={classes.hint}>{acts.elect ? words.electNote : words.actingNote}</View>
          {acts.elect ? (
            <Button kind="secondary" icon="users" onTap={page.elect}>
              {elected ? words.electAgain : words.elect}
            </Button>
          ) : null}
          {acts.appoint ? (
            <Button kind="secondary" icon="plus" onTap={page.appoint}>
              {isOneself(party) ? words.appointOwn : words.appoint}
            </Button>
          ) : null}
        </View>
      </Card>
    </View>
  );
}

function Actor({ actor, party, page, acts }: ActingProps & { actor: ActorView }) {
  const t = usePeopleTexts();
  const { party: words } = t.people;
  const name = actorName(t, actor);
  return (
    <View className={classes.actor}>
      <View className={classes.actorName}>{name}</View>
      <View>
        {actorNotes(t, actor).map((note) => (
          <View key={note} className={classes.actorNote}>
            {note}
          </View>
        ))}
      </View>
      <View className={classes.buttons}>
        {acts.key && !actor.joined ? (
          <Button
            kind="secondary"
            size="small"
            icon="key"
            label={`${words.key} ${name}`}
            onTap={() => page.key(party, actor)}
          >
            {words.key}
          </Button>
        ) : null}
        <ClaimButtons page={page} name={name} actor={actor} acts={acts} />
        {acts.dismiss && !actor.unconfirmed ? (
          <Button
            kind="secondary"
            size="small"
            label={`${words.dismiss} ${name}`}
            onTap={() => page.ask({ dismiss: actor })}
          >
            {words.dismiss}
          </Button>
        ) : null}
      </View>
    </View>
  );
}
