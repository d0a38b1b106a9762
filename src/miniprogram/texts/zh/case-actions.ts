/** What a person may do about a case, by the heading under which the case page shows it. */
export const actions = {
  title: '可以办的事',
  rest: (count: number) => `还有 ${count} 件可以办`,
  groups: {
    contact: '联系与答复',
    people: '各方与调解员',
    meeting: '见面与会谈',
    terms: '条款与协议',
    performance: '履行与回访',
    work: '办案与记录',
    change: '变更与结束',
  },
  contact: {
    answer: '看邀请，再答复',
    answerAgain: '看邀请',
    supplement: '补充材料',
    log: '记一次联系',
    keys: '发个人密钥',
    deliver: '记录送达和答复',
  },
  people: {
    assign: '分给调解员',
    reassign: '换一位调解员',
    declare: '说明我与各方的关系',
    declareAnew: '关系有变，重新说明',
  },
  meeting: {
    openRoom: '打开会谈',
    openRoomNote: '各方都答复了，可以开始谈。',
    pauseRoom: '让会谈先停一停',
    resumeRoom: '让会谈继续',
  },
  terms: {},
  performance: {},
  work: {
    intake: '看材料，办受理',
  },
  change: {
    withdraw: '撤回申请',
    withdrawFor: '记下申请人撤回',
  },
};
