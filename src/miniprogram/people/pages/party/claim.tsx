import { View } from '@tarojs/components';
import type { ActorView, PartyView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import type { PartyActs } from '@/miniprogram/people/party-acts';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { PartyPage } from './use-party';

type ClaimProps = { page: PartyPage; party: PartyView; acts: PartyActs };

/** For staff: whoever came in by the party's own key, and whether that is the party. */
export function Claim({ page, party, acts }: ClaimProps) {
  const { claims } = usePeopleTexts().people;
  if (party.access === undefined || !(acts.confirm || acts.doubt || acts.undo)) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{claims.title}</SectionTitle>
      <Card edge={party.access === 'doubted' ? 'amber' : undefined}>
        <View className={classes.body}>
          <View>
            {party.access === 'doubted' ? claims.selfDoubted(party.name) : claims.selfHeld(party.name)}
          </View>
          <View className={classes.buttons}>
            <ClaimButtons page={page} name={party.name} acts={acts} doubted={party.access === 'doubted'} />
          </View>
        </View>
      </Card>
    </View>
  );
}

type ClaimButtonsProps = {
  page: PartyPage;
  name: string;
  acts: PartyActs;
  /** Somebody who acts for the party; without one it is the party itself. */
  actor?: ActorView;
  doubted?: boolean;
};

/** Confirm what waits; doubt or take back what does not. */
export function ClaimButtons({ page, name, acts, actor, doubted }: ClaimButtonsProps) {
  const { claims } = usePeopleTexts().people;
  if (actor && !actor.joined) return null;
  const isWaiting = actor ? actor.unconfirmed === true || actor.doubted === true : doubted === true;
  const buttons = [
    { what: 'confirm', open: acts.confirm && isWaiting },
    { what: 'doubt', open: acts.doubt && !isWaiting },
    { what: 'undo', open: acts.undo },
  ] as const;
  return (
    <>
      {buttons
        .filter(({ open }) => open)
        .map(({ what }) => (
          <Button
            key={what}
            kind={what === 'confirm' ? 'primary' : 'secondary'}
            size="small"
            label={`${claims[what]} ${name}`}
            onTap={() => page.ask({ claim: what, actor })}
          >
            {claims[what]}
          </Button>
        ))}
    </>
  );
}
