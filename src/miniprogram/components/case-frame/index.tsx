import type { ReactNode } from 'react';
import type { CaseView } from '@/domain/case/view';
import type { OpenedCase } from '@/miniprogram/stores/use-open-case';
import { useTexts } from '@/miniprogram/texts';
import { caseTitle } from '@/miniprogram/wording/case-title';
import { CaseFailed } from '../case-failed';
import { Heading } from '../heading';
import { Notice } from '../notice';
import { Page } from '../page';
import { Skeleton } from '../skeleton';

type CaseFrameProps = {
  title: string;
  note?: string | undefined;
  opened: OpenedCase;
  /** A refusal of what was tried here. */
  problem?: string | undefined;
  actions?: ReactNode;
  /** The id of what is to be seen now, further down. */
  scrollIntoView?: string | undefined;
  children: (view: CaseView) => ReactNode;
};

/** A page about one case where staff record something: which case, the form, and what went wrong. */
export function CaseFrame({
  title,
  note,
  opened,
  problem,
  actions,
  children,
  scrollIntoView,
}: CaseFrameProps) {
  const t = useTexts();
  const { view, error } = opened;
  const named = view ? caseTitle(t, view) : '';
  return (
    <Page
      title={named}
      back
      large={<Heading title={title} {...(note === undefined ? {} : { note })} />}
      actions={view ? actions : null}
      scrollIntoView={scrollIntoView}
    >
      {problem ? (
        <Notice tone="cinnabar" icon="warning">
          {problem}
        </Notice>
      ) : null}
      {view ? (
        children(view)
      ) : error ? (
        <CaseFailed title={t.shared.caseFailed} error={error} onRetry={() => void opened.refresh()} />
      ) : (
        <Skeleton shape="case" />
      )}
    </Page>
  );
}
