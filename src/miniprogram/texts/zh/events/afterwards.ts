/** The court, performance, the visit and the end. */
export const afterwards = {
  confirmationAsked: (who: string) => `${who}申请法院确认协议`,
  confirmationFiled: '确认申请交到了法院',
  filedOn: (day: string) => `${day}交的`,
  decided: { confirmed: '法院确认了协议', rejected: '法院没有确认协议', withdrawn: '确认申请撤回了' },
  number: (number: string) => `文书号 ${number}`,
  reported: {
    done: (who: string) => `${who}说做到了`,
    partly: (who: string) => `${who}说做了一部分`,
    not: (who: string) => `${who}说还没做到`,
  },
  received: (who: string) => `${who}说收到了`,
  notReceived: (who: string) => `${who}说没有收到`,
  visited: '回访过了',
  performed: { done: '都做到了', partly: '做到一部分', not: '还没做到' },
  risk: '还要留心的地方',
  answered: {
    settled: (who: string) => `${who}说解决了`,
    not: (who: string) => `${who}说没解决`,
    unsure: (who: string) => `${who}说不好说`,
  },
  mediator: '调解员',
  waived: '不再回访',
  rated: (who: string, stars: number) => `${who}打了 ${stars} 颗星`,
  ratedReaders: '调解员看不到',
  closed: '结案了',
  talksReopened: '重新谈',
};
