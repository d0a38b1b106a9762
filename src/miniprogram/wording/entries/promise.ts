import type { PromiseFacts } from '@/domain/case/promise/shape';
import type { Task } from '@/domain/procedure/procedure';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { onDay, type Wordings } from './telling';

/** The clock that people can see. */
export const promiseWordings: Wordings<keyof PromiseFacts> = {
  'turn.overdue': {
    title: ({ t, data }) => t.caseFile.events.promise.overdue(task(t, data.task)),
    notes: (told) => [
      onDay(told, told.data.due, told.t.caseFile.events.promise.wasDue),
      told.t.caseFile.events.promise.owesReason,
    ],
  },
  'delay.explained': {
    title: ({ t, data }) => t.caseFile.events.promise.explained(task(t, data.task)),
    notes: (told) => [onDay(told, told.data.until, told.t.caseFile.events.promise.newDate)],
  },
  'turn.urged': {
    title: ({ t, whose, data }) => t.caseFile.events.promise.urged(whose, task(t, data.task)),
    notes: ({ t }) => [t.caseFile.events.promise.owesAnswer],
  },
  'promise.made': {
    title: ({ t, actor }) => t.caseFile.events.promise.made(actor),
    notes: (told) => [onDay(told, told.data.until, told.t.caseFile.events.promise.until)],
  },
  'case.raised': {
    title: ({ t, data }) =>
      data.centreId ? t.caseFile.events.promise.raisedAbove : t.caseFile.events.promise.raisedHere,
    notes: ({ t, data }) => [data.why === 'overdue' ? t.caseFile.events.promise.raisedOverdue : ''],
  },
  'raise.explained': {
    title: ({ t }) => t.caseFile.events.promise.raisedWhy,
    notes: ({ t }) => [t.caseFile.events.onlyStaff],
  },
};

function task({ procedure }: CaseTexts, what: Task | null | undefined): string {
  return what ? procedure.tasks[what] : '';
}
