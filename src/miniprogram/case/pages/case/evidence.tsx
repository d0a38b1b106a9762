import { Row, Rows } from '@/miniprogram/components/rows';
import { openPage } from '@/miniprogram/platform/navigation';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import type { ShownCase } from './use-case';

/** The way to what is kept as evidence. */
export function Evidence({ page: { view, caseId } }: { page: ShownCase }) {
  const { caseFile } = useCaseTexts();
  const count = view.evidence?.length ?? 0;
  if (count === 0) return null;
  return (
    <Rows>
      <Row
        icon="briefcase"
        title={caseFile.evidence(count)}
        note={caseFile.evidenceNote}
        onTap={() => openPage('talk/pages/evidence/index', { caseId })}
      />
    </Rows>
  );
}
