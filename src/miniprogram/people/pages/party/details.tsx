import { View } from '@tarojs/components';
import { PARTY_DETAILS, type PartyDetail } from '@/domain/case/people/shape';
import type { PartyView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Facts } from '@/miniprogram/components/facts';
import { SectionTitle } from '@/miniprogram/components/section-title';
import type { PartyActs } from '@/miniprogram/people/party-acts';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import type { PartyPage } from './use-party';

type DetailsProps = { page: PartyPage; party: PartyView; acts: PartyActs };

/** What the papers will say of this party, for itself and the staff. */
export function Details({ page, party, acts }: DetailsProps) {
  const { people } = usePeopleTexts();
  const { fields, addressOf } = people.details;
  const filled = PARTY_DETAILS.flatMap((key) => {
    const value = party.details?.[key];
    const label = key === 'address' ? addressOf[party.kind] : fields[key];
    return value ? [{ label, value: shownValue(key, value) }] : [];
  });
  return (
    <View className={classes.section}>
      <SectionTitle>{people.party.details}</SectionTitle>
      <Card>
        <View className={classes.body}>
          {filled.length > 0 ? <Facts items={filled} /> : <View>{people.party.noDetails}</View>}
          <View className={classes.hint}>{people.party.detailsNote}</View>
          {acts.describe ? (
            <Button kind="secondary" icon="edit" onTap={page.describe}>
              {filled.length > 0 ? people.party.change : people.party.fill}
            </Button>
          ) : null}
        </View>
      </Card>
    </View>
  );
}

/** The middle of an identity number is nothing that somebody looking over a shoulder should read. */
function shownValue(key: PartyDetail, value: string): string {
  return key === 'idNumber' && value.length > 8 ? `${value.slice(0, 4)} •••• ${value.slice(-4)}` : value;
}
