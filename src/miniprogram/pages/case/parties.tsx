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
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { MediatorLine } from './mediator-line';
import type { ShownCase } from './use-case';

const tones: Readonly<Record<PartyView['answer'], Tone>> = {
  none: 'neutral',
  later: 'amber',
  consented: 'jade',
  refused: 'cinnabar',
};

/** Who is part of it, and where each of them stands. */
export function Parties({ page }: { page: ShownCase }) {
  const { parties } = useTexts().caseFile;
  const { view } = page;
  return (
    <View className={classes.section}>
      <SectionTitle>{parties}</SectionTitle>
      <Card padding="none">
        <View className={classes.people}>
          {view.parties.map((party) => (
            <PartyLine key={party.partyId} party={party} />
          ))}
          {view.mediator ? <MediatorLine mediator={view.mediator} /> : null}
        </View>
      </Card>
    </View>
  );
}

function PartyLine({ party }: { party: PartyView }) {
  const { caseFile } = useTexts();
  const applicant = party.side === 'applicant';
  const call = party.safePhone ?? party.phone;
  return (
    <View className={classes.person}>
      <Avatar name={party.name} tone={applicant ? 'sand' : 'sky'} size={40} />
      <View className={classes.personWords}>
        <View className={classes.personName}>
          {party.you ? `${party.name}（${caseFile.you}）` : party.name}
        </View>
        <View className={classes.personNote}>{usePartyNote(party)}</View>
      </View>
      {applicant ? null : <Tag tone={tones[party.answer]}>{caseFile.answers[party.answer]}</Tag>}
      {call && !party.you ? (
        <Tap className={classes.callPerson} label={caseFile.call(party.name)} onTap={() => callPhone(call)}>
          <Icon name="phone" size={22} />
        </Tap>
      ) : null}
    </View>
  );
}

function usePartyNote(party: PartyView): string {
  const { caseFile } = useTexts();
  const side = party.side === 'applicant' ? caseFile.applicant : caseFile.other;
  return [
    side,
    party.kind === 'person' ? '' : caseFile.kinds[party.kind],
    party.channel === 'app' ? '' : caseFile.channels[party.channel],
    party.side === 'other' && party.joined ? caseFile.joined : '',
    party.answerRecordedBy ? caseFile.byStaff : '',
    party.confirmed === false ? caseFile.guest : '',
    party.safePhone ? caseFile.safePhone(party.safePhone) : '',
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
