import type { ReactNode } from 'react';
import type { CommandType } from '@/domain/case/command';
import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { Notice } from '@/miniprogram/components/notice';
import type { OpenedCase } from '@/miniprogram/stores/use-open-case';
import { useChangeTexts } from './texts';

/** What every step is given: the case as it stands. */
export interface StepProps {
  readonly caseId: string;
  readonly opened: OpenedCase;
  readonly view: CaseView;
}

type StepFrameProps = Pick<StepProps, 'opened'> & {
  /** Shown only while it is open to this person; somebody else may have done it meanwhile. */
  by: CommandType;
  title: string;
  note: string;
  problem: string | undefined;
  send: string;
  /** What cannot be undone. */
  danger?: boolean;
  busy: boolean;
  /** What has to be filled in or chosen first. */
  missing?: string | undefined;
  onSend: () => void;
  children?: ReactNode;
};

/** One step about a case: what it means and who will see it, what it asks, and the one button. */
export function StepFrame({ opened, by, title, note, problem, children, ...button }: StepFrameProps) {
  const { change } = useChangeTexts();
  // The answer to one's own sending closes the step before the page goes.
  const isOpen = button.busy || opened.may.includes(by);
  return (
    <CaseFrame
      title={title}
      note={note}
      opened={opened}
      problem={problem}
      actions={
        isOpen ? (
          <Button
            kind={button.danger ? 'danger' : 'primary'}
            loading={button.busy}
            disabled={button.missing !== undefined}
            reason={button.missing}
            onTap={button.onSend}
          >
            {button.send}
          </Button>
        ) : null
      }
    >
      {() => (isOpen ? children : <Notice tone="amber">{change.notNow}</Notice>)}
    </CaseFrame>
  );
}
