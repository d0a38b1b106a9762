import type { PartyId } from '@/domain/ids';
import { TextArea, TextField } from '@/miniprogram/components/field';
import { TickList } from '@/miniprogram/components/tick-list';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import type { RecordForm } from './use-record';

/** Where it was held and who was there; filled in already as it was arranged. */
export function WhoWasThere({ form, meeting }: { form: RecordForm; meeting: ShownMeeting }) {
  const t = useMeetTexts();
  const { record, optional } = t.meet;
  const { draft, edit, revision, wrong } = form;
  return (
    <>
      <TextField
        label={record.place}
        value={draft.place}
        revision={revision}
        maxLength={120}
        error={wrong.place || undefined}
        onInput={(place) => edit({ place })}
      />
      <TickList<PartyId>
        label={record.present}
        value={draft.present}
        onChange={(present) => edit({ present })}
        error={wrong.present || undefined}
        items={meeting.invited.map(({ partyId, name, side }) => ({
          key: partyId,
          title: name,
          note: t.shared.sides[side],
        }))}
      />
      <TextArea
        label={record.others}
        value={draft.others}
        revision={revision}
        rows={2}
        maxLength={1000}
        optional={optional}
        placeholder={record.othersExample}
        onInput={(others) => edit({ others })}
      />
    </>
  );
}
