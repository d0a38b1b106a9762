import { LIMITS } from '@/contract/fields';
import { TextArea } from '@/miniprogram/components/field';
import { editDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import { useProblem } from './use-problem';

export function FactsStep() {
  const { facts } = useTexts().filing;
  const value = useFiling((filing) => filing.draft.facts);
  const revision = useFiling((filing) => filing.revision);
  const problem = useProblem();
  return (
    <TextArea
      label={facts.label}
      value={value}
      revision={revision}
      rows={9}
      maxLength={LIMITS.facts}
      placeholder={facts.placeholder}
      help={facts.help}
      error={problem('facts')}
      onInput={(text) => editDraft({ facts: text }, 'facts')}
    />
  );
}
