import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { Sheet } from '@/miniprogram/components/sheet';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { useCompanion } from './use-companion';
import type { Meet } from './use-meet';

/** Who comes along with a party, or in its place with a written authority. */
export function CompanionSheet({ page }: { page: Meet }) {
  const { meet } = useMeetTexts();
  const words = meet.meeting;
  const form = useCompanion(page);
  return (
    <Sheet
      open={page.sheet === 'companion'}
      title={words.bringSomebody}
      onClose={page.closeSheet}
      actions={
        <Button
          loading={page.busy}
          disabled={!form.ready}
          reason={
            form.photos.uploading ? meet.photos.sending : form.lacksPaper ? words.paperNeeded : undefined
          }
          onTap={form.send}
        >
          {words.companionSend}
        </Button>
      }
    >
      {page.sheetProblem ? <Notice tone="cinnabar">{page.sheetProblem}</Notice> : null}
      {page.isStaff ? (
        <PartyChoice
          label={words.whoseCompany}
          parties={page.meeting.invited}
          value={form.whose}
          onChange={form.setWhose}
        />
      ) : null}
      <ChoiceList
        label={words.bringSomebody}
        mode="one"
        value={[form.as]}
        onChange={([as]) => as && form.setAs(as)}
        items={[
          { key: 'companion', title: words.companion, note: words.companionNote },
          { key: 'representative', title: words.representative, note: words.representativeNote },
        ]}
      />
      <TextField
        label={words.companionName}
        value={form.name}
        revision={form.revision}
        maxLength={50}
        onInput={form.setName}
      />
      {form.as === 'representative' ? (
        <PhotoField label={words.paper} help={words.paperHelp} photos={form.photos} words={meet.photos} />
      ) : null}
    </Sheet>
  );
}
