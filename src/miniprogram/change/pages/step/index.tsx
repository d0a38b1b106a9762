import { stepOf } from '@/miniprogram/change/steps';
import { useChangeTexts } from '@/miniprogram/change/texts';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

/** One of the steps that let a case rest, change hands or end. */
export default function StepPage() {
  const { errors } = useChangeTexts();
  const { caseId = '', step } = useParams();
  const opened = useOpenCase(caseId);
  const Step = stepOf(step);
  if (Step && opened.view) return <Step caseId={caseId} opened={opened} view={opened.view} />;
  return (
    <CaseFrame title="" opened={opened}>
      {() => <EmptyState title={errors.codes['operation.unknown']()} />}
    </CaseFrame>
  );
}
