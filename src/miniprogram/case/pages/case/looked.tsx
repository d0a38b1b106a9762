import { Row, Rows } from '@/miniprogram/components/rows';
import { openPage } from '@/miniprogram/platform/navigation';
import { useLooksTexts } from '@/miniprogram/texts/looks-texts';
import type { ShownCase } from './use-case';

/** Leads to the list of who has looked at the case. */
export function Looked({ page }: { page: ShownCase }) {
  const { looks } = useLooksTexts();
  return (
    <Rows>
      <Row
        icon="search"
        title={looks.title}
        note={looks.row}
        onTap={() => openPage('people/pages/looks/index', { caseId: page.caseId })}
      />
    </Rows>
  );
}
