import { useAfterTexts } from '@/miniprogram/after/texts';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import type { StarCount } from '@/miniprogram/components/stars';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

interface RateDraft {
  readonly stars?: StarCount;
  readonly text: string;
}

const empty: RateDraft = { text: '' };

export function useRate() {
  const { rate } = useAfterTexts().after;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const { draft, edit, clear } = useFormDraft(caseId, 'rate', empty);
  const form = useCaseForm(caseId, clear);
  const { stars } = draft;
  return {
    opened,
    given: opened.view?.rated === true,
    draft,
    edit,
    ...form,
    send: () => {
      if (!stars) return;
      const text = draft.text.trim();
      form.send({ type: 'rate', stars, ...(text ? { text } : {}) }, rate.sent);
    },
  };
}
