import { useAccordTexts } from '@/miniprogram/accord/texts';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { Form } from './form';

export default function DraftPage() {
  const { draft } = useAccordTexts().agreement;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  return (
    <CaseFrame title={draft.title} note={draft.note} opened={opened}>
      {(view) =>
        opened.may.includes('draftAgreement') ? (
          <Form caseId={caseId} view={view} steps={opened.steps} />
        ) : (
          <EmptyState
            title={draft.notNow}
            note={draft.notNowNote}
            action={{ label: draft.back, onTap: () => goBack() }}
          />
        )
      }
    </CaseFrame>
  );
}
