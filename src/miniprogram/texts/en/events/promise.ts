import type { Shape } from '../../shape';
import type { promise as zh } from '../../zh/events/promise';

export const promise: Shape<typeof zh> = {
  overdue: (task) => `Late: ${task}`,
  wasDue: (day) => `was due ${day}`,
  owesReason: 'a reason is owed to every side',
  explained: (task) => `Why it took longer: ${task}`,
  newDate: (day) => `now by ${day}`,
  urged: (who, task) => (task ? `Reminder from ${who}: ${task}` : `Reminder from ${who}`),
  owesAnswer: 'an answer is owed',
  made: (who) => `Reminder answered: ${who}`,
  until: (day) => `promised by ${day}`,
  raisedHere: 'Raised to the head of the centre',
  raisedAbove: 'Raised to the centre one level up',
  raisedOverdue: 'because it was late',
  raisedWhy: 'Why it was raised',
};
