/** Evidence, folded messages, messages that a person looks at first, and danger. */
export const care = {
  kept: (who: string) => `${who}把一条消息留作证据`,
  keptDay: (day: string) => `事情发生在 ${day}`,
  dropped: (who: string) => `${who}从证据里拿掉了一条消息`,
  hideAsked: (who: string) => `${who}请调解员把一条消息折叠起来`,
  hideNext: '等调解员看过再定',
  hideRefused: '调解员看过，那条消息不折叠',
  hidden: '调解员折叠了一条消息',
  hiddenNote: '记录还在，点开才看得到',
  shown: '调解员把折叠的消息又展开了',
  held: (who: string) => `${who}有一条消息，要等调解员看过`,
  heldNext: '看过以后再发到会谈里，对方现在看不到',
  returned: (whom: string) => `调解员把一条消息退给${whom}`,
  returnedNext: '没有发出去，可以改了再发',
  danger: '有一句话听起来有危险',
  dangerNext: '请尽快联系本人，问清楚',
  dangerSettled: '有危险的话，已经有人管了',
};
