import { useCallback, useEffect, useState } from 'react';
import type { PaperCard } from '@/contract/answers';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { openDocument } from '@/miniprogram/platform/document';
import { usePaperTexts } from '@/miniprogram/texts/paper-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { showToast } from '../toast';

export type Paper = Pick<PaperCard, 'form' | 'about'>;

export interface Papers {
  /** Nothing until they have been asked for. */
  readonly list: readonly PaperCard[] | undefined;
  readonly error: ClientError | undefined;
  readonly retry: () => void;
  /** The one that is being fetched. */
  readonly opening: Paper | undefined;
  /** Fetches one as PDF and shows or saves it; says so where that fails. */
  readonly open: (paper: Paper) => void;
}

/** The papers of a case that this person may have. `version`: what they depend on; asked again when it changes. */
export function usePapers(caseId: string, version = ''): Papers {
  const { list, error, retry } = useList(caseId, version);
  const t = usePaperTexts();
  const { papers } = t;
  const [opening, setOpening] = useState<Paper | undefined>(undefined);
  const open = async ({ form, about }: Paper) => {
    setOpening({ form, ...(about === undefined ? {} : { about }) });
    const input = { caseId: caseId as CaseId, form, ...(about === undefined ? {} : { about }) };
    const answer = await call('case.paper', input);
    const became = answer.ok
      ? await openDocument({ link: answer.data.url, name: papers.forms[form] })
      : undefined;
    setOpening(undefined);
    if (!answer.ok) return showToast(errorWords(t, answer.error), 'cinnabar');
    if (became === 'saved') return showToast(papers.saved);
    if (became && became !== 'opened') showToast(papers[became], 'cinnabar');
  };
  return { list, error, retry, opening, open: (paper) => void open(paper) };
}

function useList(caseId: string, version: string) {
  const [list, setList] = useState<readonly PaperCard[] | undefined>(undefined);
  const [error, setError] = useState<ClientError | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version is the signal to ask again
  const load = useCallback(() => {
    let wanted = true;
    void call('case.papers', { caseId: caseId as CaseId }).then((answer) => {
      if (!wanted) return;
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) setList(answer.data.papers);
    });
    return () => {
      wanted = false;
    };
  }, [caseId, version]);
  useEffect(load, [load]);
  return { list, error, retry: () => void load() };
}
