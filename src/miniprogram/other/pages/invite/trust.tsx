import type { CentreCard } from '@/domain/case/view';
import { Row } from '@/miniprogram/components/rows';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { Fold } from './fold';

type ForCentre = { centre: CentreCard; onCall: (phone: string) => void };

/** National lines that answer day and night. */
const FRAUD = '96110';
const POLICE = '110';

/**
 * How to find out that the invitation is genuine without trusting anything that came with it, and where to report who
 * pretends: no number stands here that a forged paper could have brought.
 */
export function Genuine({ centre, onCall }: ForCentre) {
  const { invite } = useOtherTexts();
  const { checks } = invite;
  const where = centre.published ? checks.publishedAt(centre.published) : checks.publishedAnywhere;
  return (
    <Fold icon="shield-check" title={invite.genuine} note={invite.genuineNote}>
      <Row icon="house" title={checks.village} note={checks.villageNote} />
      <Row icon="building" title={checks.published} note={`${where}${checks.notOnPaper}`} />
      <Row icon="flag" iconTone="amber" title={checks.report} note={checks.reportNote} />
      <Row icon="phone" title={checks.fraud} onTap={() => onCall(FRAUD)} />
      <Row icon="phone" title={checks.police} onTap={() => onCall(POLICE)} />
    </Fold>
  );
}

/** On the screen, by telephone or on paper: whichever suits. */
export function Answering({ centre, onCall }: ForCentre) {
  const { invite } = useOtherTexts();
  const { answering } = invite;
  return (
    <Fold icon="edit" title={invite.ways} note={invite.waysNote}>
      <Row icon="check" title={answering.tap} note={answering.tapNote} />
      <Row
        icon="phone"
        title={answering.phone}
        note={answering.phoneNote}
        onTap={() => onCall(centre.phone)}
      />
      <Row icon="doc" title={answering.paper} note={answering.paperNote} />
    </Fold>
  );
}
