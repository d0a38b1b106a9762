/** 一对三；十以上写数字。 */
const few = (count: number) => '零一二三四五六七八九十'[count] ?? ` ${count} `;

export const procedure = {
  knots: { filed: '申请', accepted: '受理', talks: '调解', agreement: '协议', visit: '回访' },
  thread: (step: number, name: string) => `五步里的第 ${step} 步：${name}`,
  stages: {
    filed: { name: '等受理', note: '中心收到了，正在看' },
    supplementing: { name: '等补充材料', note: '中心还想知道一些情况' },
    declined: { name: '没有受理', note: '这件事不归人民调解管' },
    accepted: { name: '已受理', note: '正在安排调解员' },
    inviting: { name: '邀请对方', note: '调解员在请各方答复' },
    talking: { name: '调解中', note: '各方愿意谈，正在谈' },
    refused: { name: '没谈成', note: '有一方不愿意，调解到此为止' },
    withdrawn: { name: '已撤回', note: '申请人撤回了，调解到此为止' },
    paused: { name: '会谈暂停', note: '调解员请大家先停一停' },
  },
  openStages: {
    received: { name: '已收到', note: '中心正在看材料' },
    accepted: { name: '已受理', note: '正在安排调解、邀请各方' },
    talking: { name: '调解中', note: '调解正在进行' },
    call_centre: { name: '请打中心电话', note: '这件事的情况请直接问中心' },
  },
  turn: {
    you: '现在轮到 您',
    clerk: (name: string) => `现在轮到 ${name}`,
    mediator: (name: string) => `现在轮到 调解员 ${name}`,
    party: (name: string) => `现在轮到 ${name}`,
    ended: '这件事办完了',
  },
  duePrefix: '最晚',
  /** 轮到自己时怎么说 */
  yourTasks: {
    call_applicant: '先给申请人打电话',
    decide_acceptance: '看材料，决定受不受理',
    supplement: '补充材料',
    assign: '分给一位调解员',
    invite: '把邀请送到对方',
    answer: '告诉我们您愿不愿意谈',
    open_room: '打开会谈',
    lead_talks: '主持调解',
    resume_room: '让会谈继续',
  },
  tasks: {
    call_applicant: '先打电话问清楚',
    decide_acceptance: '看材料，答复受不受理',
    supplement: '补充材料',
    assign: '安排调解员',
    invite: '把邀请送到对方',
    answer: '答复愿不愿意谈',
    open_room: '打开会谈',
    lead_talks: '主持调解',
    resume_room: '让会谈继续',
  },
  basis: {
    aim: (amount: number, unit: 'working' | 'calendar') =>
      `中心的目标 ${amount}\u00a0个${unit === 'working' ? '工作日' : '自然日'}`,
    local: (amount: number, unit: 'working' | 'calendar') =>
      `镇里规定 ${amount}\u00a0个${unit === 'working' ? '工作日' : '自然日'}`,
    law: (amount: number, unit: 'working' | 'calendar') =>
      `法律规定 ${amount}\u00a0个${unit === 'working' ? '工作日' : '自然日'}`,
    refs: { working_rules_33: '《人民调解工作若干规定》第三十三条，一般在一个月内' },
    estimated: '那年的放假安排还没公布，日子可能会变',
  },
  overdue: (days: number) =>
    days === 0 ? '今天到点了还没办，可以打电话催' : `已经超过 ${days} 天，可以打电话催`,
  overdueYou: (days: number) => (days === 0 ? '今天已到点，请尽快办' : `已经超过 ${days} 天，请尽快办`),
  left: {
    late: (days: number) => (days === 0 ? '今天已到点' : `超期 ${days} 天`),
    today: (time: string) => `今天 ${time} 前`,
    tomorrow: '明天',
    days: (days: number) => `还有 ${days} 天`,
  },
  when: {
    today: (time: string) => `今天 ${time}`,
    yesterday: (time: string) => `昨天 ${time}`,
    tomorrow: (time: string) => `明天 ${time}`,
    day: (month: number, day: number) => `${month}月${day}日`,
    dayOfYear: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    withWeekday: (day: string, weekday: number) => `${day}（周${'日一二三四五六'.charAt(weekday)}）`,
    withTime: (day: string, time: string) => `${day} ${time}`,
    todayDay: '今天',
    yesterdayDay: '昨天',
  },
  title: {
    withOther: (who: string, dispute: string) => `与${who}的${dispute}`,
    sides: (applicants: string, others: string) => `${applicants} 与 ${others}`,
    staff: (kind: string, sides: string) => `${kind} · ${sides}`,
    several: (first: string, count: number, persons: boolean) =>
      `${first}等 ${count} ${persons ? '人' : '方'}`,
    against: (applicants: number, others: number) => `${few(applicants)}对${few(others)}`,
    unknown: '还不知道是谁',
  },
};
