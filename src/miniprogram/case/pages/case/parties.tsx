import { View } from '@tarojs/components';
import type { PartyView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Card } from '@/miniprogram/components/card';
import { Icon } from '@/miniprogram/components/icon';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tag } from '@/miniprogram/components/tag';
import { Tap } from '@/miniprogram/components/tap';
import type { Tone } from '@/miniprogram/components/tone';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';
import { MediatorLine } from './mediator-line';
import type { ShownCase } from './use-case';

const tones: Readonly<Record<PartyView['answer'], Tone>> = {
  none: 'neutral',
  later: 'amber',
  consented: 'jade',
  refused: 'neutral',
  silent: 'neutral',
  unreachable: 'neutral',
};

/** Who is part of it, and where each of them stands. */
export function Parties({ page }: { page: ShownCase }) {
  const { parties } = useCaseTexts().caseFile;
  const { view } = page;
  return (
    <View className={classes.section}>
      <SectionTitle>{parties}</SectionTitle>
      <Card padding="none">
        <View className={classes.people}>
          {view.parties.map((party) => (
            <PartyLine key={party.partyId} party={party} hold={view.hold} />
          ))}
          {view.mediator ? (
            <MediatorLine mediator={view.mediator} you={view.you.role === 'mediator'} />
          ) : null}
        </View>
      </Card>
    </View>
  );
}

type PartyLineProps = { party: PartyView; hold: boolean | undefined };

function PartyLine({ party, hold }: PartyLineProps) {
  const { caseFile } = useCaseTexts();
  const applicant = party.side === 'applicant';
  // The other side's number is out of reach until the applicant has been called.
  const call = hold && !applicant ? undefined : (party.safePhone ?? party.phone);
  const asked = party.deliveredAt !== undefined || party.joined || party.answer !== 'none';
  return (
    <View className={classes.person}>
      <Avatar name={party.name} tone={applicant ? 'sand' : 'sky'} size={40} />
      <View className={classes.personWords}>
        <View className={classes.personName}>{party.name}</View>
        <View className={classes.personNote}>{usePartyNote(party)}</View>
      </View>
      {applicant ? null : (
        <Tag tone={tones[party.answer]}>{asked ? caseFile.answers[party.answer] : caseFile.notInvited}</Tag>
      )}
      {call && !party.you ? (
        <Tap className={classes.callPerson} label={caseFile.call(party.name)} onTap={() => callPhone(call)}>
          <Icon name="phone" size={22} />
        </Tap>
      ) : null}
    </View>
  );
}

function usePartyNote(party: PartyView): string {
  const { caseFile, shared } = useCaseTexts();
  const side = shared.sides[party.side];
  return [
    side,
    party.you ? caseFile.you : '',
    party.kind === 'person' ? '' : caseFile.kinds[party.kind],
    party.channel === 'app' ? '' : shared.channels[party.channel],
    party.side === 'other' && party.joined ? caseFile.joined : '',
    party.answerRecordedBy ? caseFile.byStaff : '',
    party.confirmed === false ? caseFile.guest : '',
    party.safePhone ? caseFile.safePhone(party.safePhone) : '',
  ]
    .filter((word) => word !== '')
    .join('\u00a0· ');
}
