import { View } from '@tarojs/components';
import { isAsked, isOneself, takesPart } from '@/domain/case/party';
import type { PartyView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Card } from '@/miniprogram/components/card';
import { Icon } from '@/miniprogram/components/icon';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tag } from '@/miniprogram/components/tag';
import { Tap } from '@/miniprogram/components/tap';
import type { Tone } from '@/miniprogram/components/tone';
import { openPage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';
import { HandlerLine, MediatorLine } from './mediator-line';
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
  const { parties, allParties } = useCaseTexts().caseFile;
  const { view } = page;
  return (
    <View className={classes.section}>
      <SectionTitle
        aside={allParties}
        onAside={() => openPage('people/pages/parties/index', { caseId: view.caseId })}
      >
        {parties}
      </SectionTitle>
      <Card padding="none">
        <View className={classes.people}>
          {view.parties.map((party) => (
            <PartyLine key={party.partyId} party={party} hold={view.hold} />
          ))}
          {view.mediator ? <MediatorLine mediator={view.mediator} view={view} /> : null}
          {view.handlers.map((handler) => (
            <HandlerLine key={handler.personId} handler={handler} />
          ))}
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
  return (
    <View className={classes.person}>
      <Avatar name={party.name} tone={applicant ? 'sand' : 'sky'} size={40} />
      <View className={classes.personWords}>
        <View className={classes.personName}>{party.name}</View>
        <View className={classes.personNote}>{usePartyNote(party)}</View>
      </View>
      <Standing party={party} />
      {call && !party.you && takesPart(party) ? (
        <Tap className={classes.callPerson} label={caseFile.call(party.name)} onTap={() => callPhone(call)}>
          <Icon name="phone" size={22} />
        </Tap>
      ) : null}
    </View>
  );
}

/** Gone, or what was answered; whoever applied was not asked. */
function Standing({ party }: { party: PartyView }) {
  const { caseFile } = useCaseTexts();
  if (party.lost) return <Tag tone="neutral">{caseFile.lost[party.lost]}</Tag>;
  if (party.left) return <Tag tone="neutral">{caseFile.left}</Tag>;
  if (!isAsked(party)) return null;
  const invited = party.deliveredAt !== undefined || party.joined || party.answer !== 'none';
  return (
    <Tag tone={tones[party.answer]}>{invited ? caseFile.answers[party.answer] : caseFile.notInvited}</Tag>
  );
}

function usePartyNote(party: PartyView): string {
  const { caseFile, shared } = useCaseTexts();
  const side = shared.sides[party.side];
  return [
    side,
    isOneself(party) ? caseFile.you : '',
    party.kind === 'person' ? '' : caseFile.kinds[party.kind],
    party.channel === undefined || party.channel === 'app' ? '' : shared.channels[party.channel],
    party.assisted
      ? (party.assisted.confirmed ? caseFile.assistedConfirmed : caseFile.assisted)(
          party.assisted.name,
          shared.helperOffices[party.assisted.office],
        )
      : '',
    isAsked(party) && party.joined ? caseFile.joined : '',
    party.answerRecordedBy ? caseFile.byStaff : '',
    party.confirmed === false ? caseFile.guest : '',
    party.safePhone ? caseFile.safePhone(party.safePhone) : '',
    party.actors ? caseFile.acting(party.actors.map(({ name }) => name)) : '',
  ]
    .filter((word) => word !== '')
    .join('\u00a0· ');
}
