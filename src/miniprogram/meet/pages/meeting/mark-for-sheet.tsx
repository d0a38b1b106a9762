import { useState } from 'react';
import type { PartyId } from '@/domain/ids';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { TimesList } from './times-list';
import type { Meet } from './use-meet';
import { keysOf, placesOf } from './use-own-times';

/** Staff record what a party without a phone said on the telephone or at the door. */
export function MarkForSheet({ page }: { page: Meet }) {
  const { meeting: words } = useMeetTexts().meet;
  const { meeting } = page;
  const [asked, setWhose] = useState<PartyId | undefined>(undefined);
  // Whom staff ask, and who has not said yet, is most likely meant.
  const whose =
    asked ??
    meeting.invited.find(
      ({ partyId, channel }) => channel !== undefined && channel !== 'app' && !meeting.marks[partyId],
    )?.partyId;
  const [chosen, choose] = useState<readonly string[]>([]);
  const telling = useTold(true);
  const about = (partyId: PartyId) => {
    setWhose(partyId);
    telling.again();
    choose(keysOf(meeting.marks[partyId]));
  };
  const send = async () => {
    if (whose === undefined) return;
    const { meetingId } = meeting;
    const suits = placesOf(chosen);
    const done = await page.run(
      { type: 'markTimes', meetingId, partyId: whose, suits, ...telling.beside },
      words.told,
    );
    if (done) setWhose(undefined);
  };
  return (
    <Sheet
      open={page.sheet === 'markFor'}
      title={words.markForTitle}
      onClose={page.closeSheet}
      actions={
        <Button
          loading={page.busy}
          disabled={whose === undefined || chosen.length === 0 || telling.missing !== undefined}
          reason={whose === undefined || chosen.length === 0 ? undefined : telling.missing}
          onTap={() => void send()}
        >
          {words.markForSend}
        </Button>
      }
    >
      {page.sheetProblem ? <Notice tone="cinnabar">{page.sheetProblem}</Notice> : null}
      <PartyChoice
        label={words.markForTitle}
        parties={meeting.invited}
        value={whose}
        onChange={about}
        aside={({ partyId }) => (meeting.marks[partyId] === undefined ? words.unsaid : '')}
      />
      {whose === undefined ? null : (
        <TimesList label={words.times} meeting={meeting} value={chosen} onChange={choose} now={page.time} />
      )}
      {whose === undefined ? null : <ToldField telling={telling} />}
    </Sheet>
  );
}
