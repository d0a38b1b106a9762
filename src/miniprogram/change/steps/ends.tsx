import type { Stage } from '@/domain/case/state';
import { useRoutes } from '../routes';
import type { StepProps } from '../step-frame';
import { useChangeTexts } from '../texts';
import { ReasonedStep } from './reasoned';

/** One level up: the head of the centre, then the centres above. */
export function RaiseStep(step: StepProps) {
  const { change } = useChangeTexts();
  const words = change.raise;
  const note = step.view.level === 0 ? words.here : words.above;
  return <ReasonedStep {...step} type="raise" words={words} note={note} seenBy={change.seenByStaff} />;
}

/** There is no agreement; the ways that stay open are told to everybody. */
export function FailStep(step: StepProps) {
  const { change } = useChangeTexts();
  const words = change.fail;
  return (
    <ReasonedStep
      {...step}
      type="fail"
      words={words}
      note={words.note + useRoutes(step.view.kind)}
      seenBy={change.seenByTalkers}
      danger
    />
  );
}

/** Opened by mistake, twice, or as a test. */
export function WrongStep(step: StepProps) {
  const { change } = useChangeTexts();
  const words = change.closeWrong;
  return (
    <ReasonedStep
      {...step}
      type="closeWrong"
      words={words}
      note={words.note}
      seenBy={change.seenByAll}
      danger
    />
  );
}

/** A case that had ended goes on where it can. */
export function ReopenStep(step: StepProps) {
  const { change } = useChangeTexts();
  const words = change.reopen;
  const note = `${words.note}${words.next[nextOf(step.view.stage)]}`;
  return <ReasonedStep {...step} type="reopen" words={words} note={note} seenBy={change.seenByAll} />;
}

const FROM_THE_START: readonly Stage[] = ['declined', 'withdrawn', 'void', 'linked'];

function nextOf(stage: Stage): 'asked' | 'kept' | 'filed' {
  if (stage === 'closed') return 'kept';
  return FROM_THE_START.includes(stage) ? 'filed' : 'asked';
}
