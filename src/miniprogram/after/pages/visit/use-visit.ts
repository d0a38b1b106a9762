import type { Performed, VisitWay } from '@/domain/case/afterwards/shape';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

interface VisitDraft {
  readonly how: VisitWay;
  readonly performed?: Performed;
  readonly text: string;
  readonly risk: string;
}

const empty: VisitDraft = { how: 'visit', text: '', risk: '' };

export function useVisit() {
  const { visit, missing } = useAfterTexts().after;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { draft, edit, clear } = useFormDraft(caseId, 'visit', empty);
  const form = useCaseForm(caseId, clear);
  const { how, performed, text, risk } = draft;
  return {
    opened,
    draft,
    edit,
    ...form,
    missing: performed === undefined ? missing.performed : text.trim() === '' ? missing.saw : undefined,
    send: () => {
      if (!performed) return;
      form.send({ type: 'visit', how, performed, text, ...(risk.trim() ? { risk } : {}) }, visit.sent);
    },
  };
}
