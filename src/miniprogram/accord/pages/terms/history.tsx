import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import type { Clause, ClauseVersion } from '@/miniprogram/accord/clauses';
import { InstalmentList } from '@/miniprogram/accord/parts/instalment-list';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { clauseFacts, ownName, partyName } from '@/miniprogram/accord/words';
import { Facts } from '@/miniprogram/components/facts';
import { Timeline } from '@/miniprogram/components/timeline';
import { now } from '@/miniprogram/platform/clock';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';

/** Every wording of a clause with who proposed it and who had agreed to it. */
export function History({ clause, view }: { clause: Clause; view: CaseView }) {
  const t = useAccordTexts();
  const versions = [clause.current, ...clause.earlier];
  return (
    <View className={classes.history}>
      <Timeline
        label={t.terms.historyLabel}
        items={versions.map((version) => ({
          id: String(version.version),
          title: t.terms.version(version.version),
          note: t.terms.proposedBy(authorOf(t, view, version)),
          time: whenWords(t, version.at, now()),
          body: <Wording version={version} view={view} />,
        }))}
      />
    </View>
  );
}

function Wording({ version, view }: { version: ClauseVersion; view: CaseView }) {
  const t = useAccordTexts();
  const names = version.accepted.map(({ partyId }) => partyName(t, view, partyId)).filter(Boolean);
  return (
    <View className={classes.wording}>
      <View className={classes.words}>{version.text}</View>
      <Facts items={clauseFacts(t, view, version)} />
      <InstalmentList instalments={version.instalments} />
      {names.length > 0 ? <View>{t.terms.acceptedBy(names.join(t.terms.and))}</View> : null}
    </View>
  );
}

function authorOf(t: AccordTexts, view: CaseView, { by, author }: ClauseVersion): string {
  if (by === 'mediator') return t.terms.mediator(author);
  const party = view.parties.find(({ partyId }) => partyId === by);
  return party ? ownName(t, party) : author;
}
