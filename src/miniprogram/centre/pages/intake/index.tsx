import { CaseFrame } from '@/miniprogram/components/case-frame';
import { Notice } from '@/miniprogram/components/notice';
import { Pills } from '@/miniprogram/components/pills';
import { StatementCard } from '@/miniprogram/components/statement-card';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { Accept } from './accept';
import { AskSupplement } from './ask-supplement';
import { Assign } from './assign';
import { Decline } from './decline';
import { type Intake, useIntake } from './use-intake';

const forms = { accept: Accept, askSupplement: AskSupplement, decline: Decline, assign: Assign };

export default function IntakePage() {
  const { centre, caseFile } = useStaffTexts();
  const page = useIntake();
  return (
    <CaseFrame
      title={page.way === 'assign' ? centre.intake.assign : centre.intake.choose}
      opened={page.opened}
      problem={page.problem}
    >
      {(view) => (
        <>
          {view.hold ? (
            <Notice tone="cinnabar" icon="warning" title={caseFile.hold.title}>
              {caseFile.hold.note}
            </Notice>
          ) : null}
          <StatementCard steps={page.opened.steps} whole />
          <Ways page={page} />
        </>
      )}
    </CaseFrame>
  );
}

function Ways({ page }: { page: Intake }) {
  const { intake } = useStaffTexts().centre;
  if (!page.way) return <Notice tone="neutral">{intake.notNow}</Notice>;
  const labels = {
    accept: intake.accept,
    askSupplement: intake.supplement,
    decline: intake.decline,
    assign: intake.assign,
  };
  const Form = forms[page.way];
  return (
    <>
      {page.open.length > 1 ? (
        <Pills
          label={intake.choose}
          value={page.way}
          onSelect={page.choose}
          items={page.open.map((key) => ({ key, label: labels[key] }))}
        />
      ) : null}
      <Form page={page} />
    </>
  );
}
