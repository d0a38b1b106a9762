import { View } from '@tarojs/components';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import { type KeptPart, type Status, statusOf } from '@/miniprogram/after/parts';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { partFacts, partNumber, saidWords } from '@/miniprogram/after/words';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { ClauseCard } from '@/miniprogram/components/clause-card';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import type { Tone } from '@/miniprogram/components/tone';
import classes from './index.module.scss';
import type { Asked } from './use-calendar';

const tones: Readonly<Record<Status, Tone>> = {
  waiting: 'neutral',
  undated: 'neutral',
  overdue: 'cinnabar',
  done: 'sky',
  partly: 'amber',
  not: 'amber',
  received: 'jade',
  missing: 'amber',
};

type PartCardProps = {
  part: KeptPart;
  view: CaseView;
  /** What the person is asked about first stands out. */
  first: boolean;
  onAsk: (asked: Asked) => void;
};

/** One thing that was promised: who, what, by when, how it stands, and what this person may say of it. */
export function PartCard({ part, view, first, onAsk }: PartCardProps) {
  const t = useAfterTexts();
  const { calendar } = t.after;
  const status = statusOf(part);
  return (
    <ClauseCard
      number={partNumber(t, part)}
      what={part.text}
      facts={partFacts(t, view, part)}
      tag={{ tone: tones[status], text: calendar.status[status] }}
      flags={status === 'overdue' ? [{ tone: 'cinnabar', text: calendar.overdueNote }] : []}
      edge={status === 'overdue' ? 'cinnabar' : undefined}
      actions={
        part.mayReport || part.mayConfirm ? (
          <Acts part={part} view={view} first={first} onAsk={onAsk} />
        ) : undefined
      }
    >
      {part.said.map((entry) => (
        <Said key={entry.id} entry={entry} view={view} />
      ))}
    </ClauseCard>
  );
}

function Said({ entry, view }: { entry: Entry; view: CaseView }) {
  const t = useAfterTexts();
  return (
    <View className={classes.said}>
      <View className={classes.who}>{saidWords(t, view, entry)}</View>
      {entry.text ? <View className={classes.words}>{entry.text}</View> : null}
      <EntryPhotos files={entry.files ?? []} />
    </View>
  );
}

function Acts({ part, view, first, onAsk }: PartCardProps) {
  const { calendar } = useAfterTexts().after;
  const own = view.you.role === 'party';
  const kind = own && first ? 'primary' : 'secondary';
  const debtor = view.parties.find(({ partyId }) => partyId === part.debtor)?.name ?? '';
  return (
    <ButtonRow>
      {part.mayReport ? (
        <Button kind={kind} wide onTap={() => onAsk({ way: 'report', part })}>
          {own ? calendar.report : calendar.reportFor(debtor)}
        </Button>
      ) : null}
      {part.mayConfirm ? (
        <Button kind={kind} wide onTap={() => onAsk({ way: 'confirm', part })}>
          {own ? calendar.confirm : calendar.confirmFor}
        </Button>
      ) : null}
    </ButtonRow>
  );
}
