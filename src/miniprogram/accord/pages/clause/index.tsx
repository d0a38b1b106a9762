import { useAccordTexts } from '@/miniprogram/accord/texts';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Form } from './form';
import { useWhichClause } from './use-clause';

export default function ClausePage() {
  const { edit } = useAccordTexts().terms;
  const { caseId, opened, clause, number, isNew, open, back } = useWhichClause();
  return (
    <CaseFrame
      title={isNew || !clause ? edit.newTitle : edit.counterTitle(number)}
      note={isNew ? edit.newNote : edit.counterNote}
      opened={opened}
    >
      {(view) =>
        open ? (
          <Form caseId={caseId} view={view} clause={clause} />
        ) : (
          <EmptyState title={edit.gone} note={edit.goneNote} action={{ label: edit.back, onTap: back }} />
        )
      }
    </CaseFrame>
  );
}
