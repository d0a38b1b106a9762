import { inWords } from '../clock';
import type { Teller, ToldCase } from '../teller';
import {
  CHEN_JING,
  CHEN_LI,
  CHEN_YONG,
  LI_FANG,
  LUO_JIANMING,
  PLACES,
  ZHANG_JIANGUO,
  ZHOU_MIN,
} from '../town';
import { agreeOn, bringToTalks, type Clause, draft, signAll } from './agreeing';

/** In force for three weeks: the first part is paid, the second is said to be, and the court has the application. */
export async function car(tell: Teller): Promise<ToldCase> {
  const { ago, ahead, dateOf } = tell;
  const told = await tell.file(CHEN_YONG, ago(34, '20:10'), {
    kind: 'contract',
    place: PLACES.qianjin,
    applicant: { name: '陈勇', phone: '13800000006' },
    others: [{ kind: 'person', name: '张建国', phone: '13800000002' }],
    facts: '去年把旧面包车卖给张建国，讲好一万二，先付了三千，剩下九千一直没有付，车早就过户了。',
    wish: '九千块钱分几次付都可以，写明白哪天付。',
  });
  await bringToTalks(tell, told, { mediator: ZHOU_MIN, other: ZHANG_JIANGUO, days: 33 });
  const days = [dateOf(ago(9, '12:00')), dateOf(ago(1, '12:00')), dateOf(ahead(20, '12:00'))] as const;
  const clauses: Clause[] = [
    {
      debtor: 'p2',
      creditor: 'p1',
      deed: 'pay',
      amount: 900_000,
      due: null,
      instalments: days.map((due) => ({ due, amount: 300_000 })),
      text: '张建国欠陈勇的车款 9000 元分三次付，每次 3000 元，每次的日子写在下面。',
      proof: '银行转账记录',
    },
  ];
  const parties = [CHEN_YONG, ZHANG_JIANGUO];
  await agreeOn(tell, told, clauses, { mediator: ZHOU_MIN, parties, days: 24 });
  const digest = await draft(told, ZHOU_MIN, ago(18, '10:00'), {
    facts: '去年陈勇把一辆旧面包车卖给张建国，价款 12000 元，已付 3000 元，车辆已过户，尚欠 9000 元。',
    issue: '所欠车款什么时候付、怎么付。',
    responsibility: '张建国确认欠陈勇车款 9000 元。',
    manner: '银行转账，分三次付清。',
    form: 'screen',
  });
  await signAll(tell, told, digest, { mediator: ZHOU_MIN, parties, days: 16 });
  const court = '绵阳市安州区人民法院';
  await told.do(CHEN_YONG, ago(13, '19:20'), { type: 'askConfirmation', court });
  await told.do(ZHANG_JIANGUO, ago(12, '20:45'), { type: 'askConfirmation', court });
  await told.do(ZHOU_MIN, ago(10, '11:00'), {
    type: 'fileConfirmation',
    court,
    on: dateOf(ago(10, '09:00')),
  });
  await told.do(ZHANG_JIANGUO, ago(9, '12:50'), {
    type: 'reportPerformance',
    termId: 't1',
    part: 0,
    done: 'done',
    text: '第一次的三千转过去了。',
    files: await told.album(ZHANG_JIANGUO, ago(9, '12:50'), ['receipt']),
  });
  await told.do(CHEN_YONG, ago(9, '18:30'), {
    type: 'confirmPerformance',
    termId: 't1',
    part: 0,
    received: true,
    text: '收到了。',
  });
  await told.do(ZHANG_JIANGUO, ago(1, '13:10'), {
    type: 'reportPerformance',
    termId: 't1',
    part: 1,
    done: 'partly',
    text: '先转了两千，还有一千这个星期五发了工钱就转。',
  });
  return told;
}

/** Paid, visited, everybody says it is settled, and both have said what they think of how it went. */
export async function deposit(tell: Teller): Promise<ToldCase> {
  const { ago, dateOf } = tell;
  const told = await tell.file(LI_FANG, ago(68, '19:30'), {
    kind: 'housing',
    place: PLACES.shengguo,
    applicant: { name: '李芳', phone: '13800000001' },
    others: [{ kind: 'person', name: '陈丽', phone: '13800000005' }],
    facts: '租陈丽的门面卖早点，做了一年，八月底搬走。押金两千，她说墙面弄脏了，一直没有退。',
    wish: '押金退给我，墙面该扣多少讲清楚。',
  });
  await bringToTalks(tell, told, { mediator: LUO_JIANMING, other: CHEN_LI, days: 67 });
  const due = dateOf(ago(48, '12:00'));
  const clauses: Clause[] = [
    {
      debtor: 'p2',
      creditor: 'p1',
      deed: 'pay',
      amount: 170_000,
      due,
      instalments: [],
      text: `押金 2000 元，扣除刷墙 300 元，陈丽在${inWords(due)}以前退给李芳 1700 元。`,
      proof: '微信转账记录',
    },
  ];
  const parties = [LI_FANG, CHEN_LI];
  await agreeOn(tell, told, clauses, { mediator: LUO_JIANMING, parties, days: 60 });
  const digest = await draft(told, LUO_JIANMING, ago(57, '09:40'), {
    facts: '李芳租用陈丽的门面一年，押金 2000 元，租期届满已搬离，押金未退。',
    issue: '押金退多少，墙面重新粉刷的费用由谁承担。',
    responsibility: '双方同意从押金中扣除粉刷费 300 元。',
    manner: '微信转账，付清后双方再无其他争议。',
    form: 'screen',
  });
  await signAll(tell, told, digest, { mediator: LUO_JIANMING, parties, days: 56 });
  const part = { termId: 't1', part: 0 } as const;
  await told.do(CHEN_LI, ago(50, '20:10'), { type: 'reportPerformance', ...part, done: 'done' });
  await told.do(LI_FANG, ago(49, '09:00'), { type: 'confirmPerformance', ...part, received: true });
  await told.do(LUO_JIANMING, ago(34, '15:20'), {
    type: 'visit',
    how: 'call',
    performed: 'done',
    text: '打了两家的电话。钱付清了，见面还打招呼。',
  });
  await told.do(LI_FANG, ago(34, '19:00'), { type: 'answerVisit', answer: 'settled' });
  await told.do(CHEN_LI, ago(33, '21:15'), { type: 'answerVisit', answer: 'settled' });
  await told.do(LUO_JIANMING, ago(32, '09:10'), { type: 'answerVisit', answer: 'settled' });
  await told.do(CHEN_JING, ago(31, '10:00'), { type: 'close' });
  await told.do(LI_FANG, ago(31, '19:40'), {
    type: 'rate',
    stars: 5,
    text: '没有跑几趟，话说得清楚，押金第二个星期就退了。',
  });
  await told.do(CHEN_LI, ago(30, '20:20'), { type: 'rate', stars: 4, text: '罗老师两边都照顾到了。' });
  return told;
}
