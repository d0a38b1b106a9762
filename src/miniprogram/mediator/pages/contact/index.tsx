import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { TextArea } from '@/miniprogram/components/field';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { Pills } from '@/miniprogram/components/pills';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import classes from './index.module.scss';
import { useContact } from './use-contact';

type Contact = ReturnType<typeof useContact>;

export default function ContactPage() {
  const { contact } = useStaffTexts().mediator;
  const page = useContact();
  return (
    <CaseFrame title={contact.bar} opened={page.opened} problem={page.problem}>
      {() => (
        <>
          <Pills
            kind="jade"
            label={contact.how}
            value={page.how}
            onSelect={(key) => page.setHow(key as 'call' | 'visit')}
            items={[
              { key: 'call', label: contact.ways.call, icon: 'phone' },
              { key: 'visit', label: contact.ways.visit, icon: 'house' },
            ]}
          />
          <SectionTitle>{contact.who}</SectionTitle>
          <PartyChoice
            label={contact.who}
            parties={page.parties}
            value={page.party?.partyId}
            onChange={page.choose}
          />
          {page.party ? <Outcome page={page} /> : null}
        </>
      )}
    </CaseFrame>
  );
}

function Outcome({ page }: { page: Contact }) {
  const { mediator, caseFile } = useStaffTexts();
  const { contact } = mediator;
  return (
    <>
      {page.call ? (
        <Button kind="secondary" icon="phone" onTap={page.call.act}>
          {contact.call(page.call.name)}
        </Button>
      ) : null}
      <Card>
        <TextArea
          label={contact.note}
          help={contact.noteHelp}
          value=""
          rows={2}
          maxLength={1000}
          placeholder={contact.notePlaceholder}
          onInput={page.setNote}
        />
      </Card>
      <SectionTitle>{contact.result}</SectionTitle>
      <View className={classes.results}>
        {page.results.map((result) => (
          <Button
            key={result}
            kind={result === 'may_proceed' ? 'primary' : 'secondary'}
            disabled={page.busy}
            onTap={() => page.save(result)}
          >
            {caseFile.contactResults[result]}
          </Button>
        ))}
      </View>
    </>
  );
}
