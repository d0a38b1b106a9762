import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { ToldField } from '@/miniprogram/components/told';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { type Deliver, useDeliver } from './use-deliver';

export default function DeliverPage() {
  const { deliver } = useStaffTexts().centre;
  const page = useDeliver();
  return (
    <CaseFrame title={deliver.bar} opened={page.opened} problem={page.problem}>
      {() => (
        <>
          <PartyChoice
            label={deliver.forWhom}
            parties={page.others}
            value={page.party?.partyId}
            onChange={page.choose}
            aside={(party) => page.where(party.deliveredAt)}
          />
          {page.mayDeliver ? <Delivery page={page} /> : null}
          {page.said.length > 0 ? <Answer page={page} /> : null}
        </>
      )}
    </CaseFrame>
  );
}

function Delivery({ page }: { page: Deliver }) {
  const { centre, caseFile } = useStaffTexts();
  const { delivery } = page;
  return (
    <>
      <SectionTitle>{centre.deliver.howTitle}</SectionTitle>
      <ChoiceList
        label={centre.deliver.howTitle}
        mode="one"
        value={delivery.how ? [delivery.how] : []}
        onChange={([next]) => delivery.setHow(next)}
        items={delivery.ways.map((key) => ({ key, title: caseFile.deliveryWays[key] }))}
      />
      <Button loading={delivery.busy} disabled={!delivery.how} onTap={delivery.send}>
        {centre.deliver.deliverSend}
      </Button>
    </>
  );
}

function Answer({ page }: { page: Deliver }) {
  const { deliver } = useStaffTexts().centre;
  const { answer } = page;
  return (
    <>
      <SectionTitle>{deliver.answerTitle}</SectionTitle>
      <Card>
        <Field label={deliver.said} help={deliver.answerNote}>
          <ChoiceList
            label={deliver.said}
            mode="one"
            value={answer.said ? [answer.said] : []}
            onChange={([next]) => answer.setSaid(next)}
            items={page.said.map((key) => ({ key, title: deliver[key] }))}
          />
        </Field>
        {answer.said === 'refuse' ? (
          <TextArea
            label={deliver.reason}
            help={deliver.reasonHelp}
            value={answer.reason}
            rows={3}
            maxLength={1000}
            placeholder={deliver.reasonPlaceholder}
            onInput={answer.setReason}
          />
        ) : null}
        <ToldField telling={answer.telling} />
      </Card>
      <Button loading={answer.busy} disabled={!answer.ready} reason={answer.missing} onTap={answer.send}>
        {deliver.send}
      </Button>
    </>
  );
}
