import type { FunctionComponent } from 'react';
import type { StepProps } from '../step-frame';
import { ChannelStep, ConfirmFilingStep } from './assist';
import { DelayStep } from './delay';
import { FailStep, RaiseStep, ReopenStep, WrongStep } from './ends';
import { AgreeExtensionStep, ProposeExtensionStep } from './extension';
import { LinkStep } from './link';
import { AllowJointStep, LossStep } from './people';
import { PromiseStep } from './promise';
import { ReportStep } from './report';
import { ResumeStep, SuspendStep } from './rest';
import { ReturnTransferStep, TakeTransferStep, TransferStep } from './transfer';
import { SilentStep, UnreachableStep } from './unanswered';

/** By the command that each sends. */
const STEPS = {
  promise: PromiseStep,
  explainDelay: DelayStep,
  raise: RaiseStep,
  suspend: SuspendStep,
  resume: ResumeStep,
  proposeExtension: ProposeExtensionStep,
  agreeExtension: AgreeExtensionStep,
  recordLoss: LossStep,
  allowJoint: AllowJointStep,
  closeSilent: SilentStep,
  closeUnreachable: UnreachableStep,
  fail: FailStep,
  reopen: ReopenStep,
  transfer: TransferStep,
  takeTransfer: TakeTransferStep,
  returnTransfer: ReturnTransferStep,
  report: ReportStep,
  linkCase: LinkStep,
  closeWrong: WrongStep,
  confirmFiling: ConfirmFilingStep,
  setChannel: ChannelStep,
} as const satisfies Readonly<Record<string, FunctionComponent<StepProps>>>;

/** The step that an address names. */
export function stepOf(name: string | undefined): FunctionComponent<StepProps> | undefined {
  return Object.entries(STEPS).find(([key]) => key === name)?.[1];
}
