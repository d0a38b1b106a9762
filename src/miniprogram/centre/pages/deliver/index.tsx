import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList, SwitchRow } from '@/miniprogram/components/choice';
import { Field, TextArea } from '@/miniprogram/components/field';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { type Deliver, type Heard, useDeliver } from './use-deliver';

const heard: readonly Heard[] = ['call', 'visit', 'window'];

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
        <Field label={deliver.how}>
          <ChoiceList
            label={deliver.how}
            mode="one"
            value={answer.heard ? [answer.heard] : []}
            onChange={([next]) => answer.setHeard(next)}
            items={heard.map((key) => ({ key, title: deliver.ways[key] }))}
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
        <SwitchRow title={deliver.readBack} on={answer.readBack} onChange={answer.setReadBack} />
      </Card>
      <Button loading={answer.busy} disabled={!answer.ready} onTap={answer.send}>
        {deliver.send}
      </Button>
    </>
  );
}
