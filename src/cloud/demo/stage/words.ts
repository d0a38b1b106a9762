export type Language = 'zh' | 'en';

const zh = {
  title: '一码解纷',
  subtitle: '同一件纠纷，四个人的手机，实时相连',
  elder: '长辈版',
  tour: '带我走一遍（两分钟）',
  touring: '正在走',
  next: '下一步',
  stop: '停下',
  phones: '四部手机',
  captions: '讲解',
  phoneOf: (name: string) => `${name}的手机`,
  choose: (place: number) => `第 ${place} 部手机换一个人`,
  reload: (name: string) => `重新打开${name}的手机`,
  foot: '演示数据，仅在本机',
  code: '解纷码',
  trouble: '连不上演示服务。请看看 npm start 还在不在运行，再刷新这一页。',
  failed: '这一步没有走成，先停在这里。刷新这一页可以重来。',
  applicant: '申请人',
  other: '对方当事人',
  resident: '居民',
  mediator: '调解员',
  clerk: '受理员',
};

const en: typeof zh = {
  title: 'One Code',
  subtitle: "One dispute, four people's phones, connected live",
  elder: 'Large text',
  tour: 'Walk me through (2 min)',
  touring: 'Walking',
  next: 'Next',
  stop: 'Stop',
  phones: 'Four phones',
  captions: 'What is happening',
  phoneOf: (name) => `${name}'s phone`,
  choose: (place) => `Choose who holds phone ${place}`,
  reload: (name) => `Open ${name}'s phone again`,
  foot: 'Demonstration data, on this computer only',
  code: 'Case code',
  trouble:
    'The demonstration does not answer. See whether npm start is still running, then reload this page.',
  failed: 'This step did not work, so the tour stops here. Reload the page to begin again.',
  applicant: 'applicant',
  other: 'the other side',
  resident: 'resident',
  mediator: 'mediator',
  clerk: 'clerk',
};

export type StageWords = typeof zh;
export const WORDS: Readonly<Record<Language, StageWords>> = { zh, en };
