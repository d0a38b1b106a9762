import { View } from '@tarojs/components';
import type { CaseView, PartyView } from '@/domain/case/view';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tag } from '@/miniprogram/components/tag';
import type { PartyActs } from '@/miniprogram/people/party-acts';
import { partyNote, standing } from '@/miniprogram/people/party-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { Acting } from './acting';
import { Claim } from './claim';
import { ClaimSheets } from './claim-sheets';
import { Details } from './details';
import classes from './index.module.scss';
import { PartySheets } from './sheets';
import { type PartyPage, useParty } from './use-party';

export default function PartyPageView() {
  const page = useParty();
  const t = usePeopleTexts();
  const { opened, party, acts } = page;
  const note = opened.view && party ? partyNote(t, party, opened.view) : undefined;
  return (
    <CaseFrame title={party?.name ?? t.people.parties.title} note={note} opened={opened}>
      {(view) => (party && acts ? <Shown page={page} party={party} acts={acts} view={view} /> : <View />)}
    </CaseFrame>
  );
}

type ShownProps = { page: PartyPage; party: PartyView; acts: PartyActs; view: CaseView };

function Shown({ page, party, acts, view }: ShownProps) {
  const t = usePeopleTexts();
  const { words, tone } = standing(t, party);
  // What waits for the centre comes first.
  const isWaiting = party.actors?.some(({ unconfirmed, doubted }) => unconfirmed || doubted);
  return (
    <>
      <View className={classes.standing}>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <Gone party={party} />
      <Claim page={page} party={party} acts={acts} />
      {isWaiting ? <Acting page={page} party={party} acts={acts} /> : null}
      {party.you || view.you.role !== 'party' ? <Details page={page} party={party} acts={acts} /> : null}
      {isWaiting ? null : <Acting page={page} party={party} acts={acts} />}
      <Changes page={page} party={party} acts={acts} />
      <PartySheets page={page} />
      <ClaimSheets page={page} />
    </>
  );
}

function Gone({ party }: { party: PartyView }) {
  const { party: words } = usePeopleTexts().people;
  if (party.lost)
    return (
      <Notice tone="amber" icon="pause" title={words.lostTitle[party.lost]}>
        {words.lostNote}
      </Notice>
    );
  return party.left ? <Notice tone="neutral">{words.leftNote}</Notice> : null;
}

function Changes({ page, party, acts }: Omit<ShownProps, 'view'>) {
  const { party: words } = usePeopleTexts().people;
  const rows = [
    { open: acts.heir, icon: 'plus', title: words.heir, onTap: () => page.heir(party) },
    { open: acts.replace, icon: 'refresh', title: words.replace, onTap: () => page.replace(party) },
    { open: acts.remove, icon: 'close', title: words.remove, onTap: () => page.ask('remove') },
    { open: acts.leave, icon: 'close', title: words.leave, onTap: () => page.ask('leave') },
  ] as const;
  const shown = rows.filter(({ open }) => open);
  if (shown.length === 0) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{words.changes}</SectionTitle>
      <Rows>
        {shown.map(({ icon, title, onTap }) => (
          <Row key={title} icon={icon} iconTone="neutral" title={title} onTap={onTap} />
        ))}
      </Rows>
    </View>
  );
}
