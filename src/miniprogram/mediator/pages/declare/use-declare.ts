import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import { RELATIONS, type Relation } from '@/domain/case/event';
import { showToast } from '@/miniprogram/components/toast';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useStaffTexts } from '@/miniprogram/texts/staff-texts';
import { errorWords } from '@/miniprogram/wording/error';

export function useDeclare() {
  const t = useStaffTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const [relation, setRelation] = useState<Relation | undefined>(undefined);
  const [text, setText] = useState('');
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const send = async () => {
    if (!relation) return;
    const more = text.trim();
    if (!(await intent.run({ type: 'declare', relation, ...(more ? { text: more } : {}) }))) return;
    showToast(t.caseFile.done.declare);
    goBack();
  };
  return {
    opened,
    relations: RELATIONS,
    relation,
    setRelation,
    setText,
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: () => void send(),
  };
}
