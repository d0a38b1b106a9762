import { View } from '@tarojs/components';
import { isAsked } from '@/domain/case/party';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { CodeTicket } from '@/miniprogram/components/code-ticket';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { SlipFormats } from '@/miniprogram/components/slip-door';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import classes from './index.module.scss';
import { useKeys } from './use-keys';

type Keys = ReturnType<typeof useKeys>;

/** It is shown this once, below a list that is longer than the screen where a case has many parties. */
const ISSUED = 'issued-key';

export default function KeysPage() {
  const { centre, caseFile } = useStaffTexts();
  const { keys } = centre;
  const page = useKeys();
  return (
    <CaseFrame
      title={keys.bar}
      note={page.forActor ? undefined : keys.note}
      opened={page.opened}
      problem={page.problem}
      scrollIntoView={page.issued && ISSUED}
      actions={
        page.issued ? (
          <ButtonRow>
            <Button kind="secondary" icon="copy" wide onTap={page.copy}>
              {keys.copy}
            </Button>
            {page.forActor ? null : (
              <Button wide onTap={page.deliver}>
                {keys.deliver}
              </Button>
            )}
          </ButtonRow>
        ) : (
          <Button icon="key" loading={page.busy} disabled={!page.partyId} onTap={page.issue}>
            {keys.issue}
          </Button>
        )
      }
    >
      {() => (
        <>
          {page.forActor ? (
            <Notice tone="neutral" icon="user">
              {page.forActor}
            </Notice>
          ) : (
            <PartyChoice
              label={keys.forWhom}
              parties={page.parties}
              value={page.partyId}
              onChange={page.choose}
              aside={(party) => (isAsked(party) && party.joined ? caseFile.joined : '')}
            />
          )}
          {page.issued ? null : (
            <ChoiceList
              label={keys.check}
              mode="many"
              value={page.checkFirst ? ['check'] : []}
              onChange={(chosen) => page.setCheckFirst(chosen.length > 0)}
              items={[{ key: 'check', title: keys.checkFirst, note: keys.checkFirstNote }]}
            />
          )}
          <Issued page={page} />
          <ReasonSheet
            open={page.why.open}
            words={{
              title: keys.again,
              note: keys.againNote,
              reason: keys.againWhy,
              help: keys.againHelp,
              placeholder: keys.againPlaceholder,
              send: keys.issue,
            }}
            busy={page.busy}
            problem={undefined}
            onSend={page.why.send}
            onClose={page.why.close}
          />
        </>
      )}
    </CaseFrame>
  );
}

/** The key, large, beside the code that it belongs to. */
function Issued({ page }: { page: Keys }) {
  const { keys } = useStaffTexts().centre;
  const { receipt } = useStaffTexts();
  const { issued, opened, link } = page;
  if (!issued || !opened.view) return null;
  return (
    <>
      <View id={ISSUED} className={classes.issued}>
        <Notice tone="amber" icon="warning">
          {keys.once}
        </Notice>
        <View className={classes.key}>
          <View className={classes.label}>{keys.keyLabel}</View>
          <View className={classes.digits}>{issued.key.replace(/(\d{3})(?=\d)/g, '$1 ')}</View>
          <View className={classes.label}>{keys.until(issued.until)}</View>
        </View>
      </View>
      <CodeTicket
        code={opened.view.code}
        link={link}
        qrLabel={receipt.qr}
        codeLabel={`${keys.codeLabel} ${opened.view.code}`}
        rows={[]}
        note={keys.how}
      />
      <SlipFormats caseId={opened.view.caseId} withKey={{ partyId: issued.partyId, key: issued.key }} />
    </>
  );
}
