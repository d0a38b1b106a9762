/** The clock that people see: late, explained, urged, promised, raised. */
export const promise = {
  overdue: (task: string) => `到日子还没办：${task}`,
  wasDue: (day: string) => `原定最晚 ${day}`,
  owesReason: '要向各方说明原因',
  explained: (task: string) => `说明为什么慢了：${task}`,
  newDate: (day: string) => `改到 ${day}`,
  urged: (who: string, task: string) => (task ? `${who}催办：${task}` : `${who}催办`),
  owesAnswer: '要给一个答复',
  made: (who: string) => `${who}答复了催办`,
  until: (day: string) => `说好 ${day} 前`,
  raisedHere: '报给了中心负责人',
  raisedAbove: '报给了上一级中心',
  raisedOverdue: '因为到日子没办',
  raisedWhy: '为什么往上报',
};
