import { inWords } from '../clock';
import { signatureOf } from '../signature';
import type { Teller, ToldCase } from '../teller';
import { CHEN_YONG, LI_FANG, nameOf, PLACES, ZHOU_MIN } from '../town';
import { agreeOn, bringToTalks, type Clause, draft } from './agreeing';

/** Everything is agreed and written; one has signed on her screen, and the others are still to sign. */
export async function harvester(tell: Teller): Promise<ToldCase> {
  const { ago, ahead, dateOf } = tell;
  const told = await tell.file(LI_FANG, ago(16, '18:50'), {
    kind: 'contract',
    place: PLACES.zaohe,
    applicant: { name: '李芳', phone: '13800000001' },
    others: [{ kind: 'person', name: '陈勇', phone: '13800000006' }],
    facts: '九月请陈勇的收割机收谷子，讲好八百元。倒车时压断了我家的水管，水管我自己先修了，花了四百六。',
    wish: '水管的钱请他认一半，收割的钱我照付。',
  });
  await bringToTalks(tell, told, { mediator: ZHOU_MIN, other: CHEN_YONG, days: 15 });
  await told.say(CHEN_YONG, ago(11, '20:30'), '水管是我压的，没有看到。认一半可以，从收割的钱里扣行不行？');
  await told.say(LI_FANG, ago(11, '20:52'), '行，这样算得清楚。');
  const day = dateOf(ahead(3, '12:00'));
  const clauses: Clause[] = [
    {
      debtor: 'p1',
      creditor: 'p2',
      deed: 'pay',
      amount: 57_000,
      due: day,
      instalments: [],
      text: `收割费 800 元，扣除水管修理费的一半 230 元，李芳在${inWords(day)}以前付给陈勇 570 元。`,
      proof: '微信转账记录',
    },
  ];
  await agreeOn(tell, told, clauses, { mediator: ZHOU_MIN, parties: [LI_FANG, CHEN_YONG], days: 4 });
  const digest = await draft(told, ZHOU_MIN, ago(2, '09:30'), {
    facts:
      '今年 9 月，李芳请陈勇用收割机收稻谷，约定收割费 800 元。作业中收割机压断李芳家水管，李芳自行修复，支出 460 元。',
    issue: '水管的修理费由谁承担，收割费怎么付。',
    responsibility: '双方确认水管因收割机倒车压断，修理费 460 元各承担一半。',
    manner: '微信转账，付清后双方再无其他争议。',
    form: 'screen',
  });
  await told.do(ZHOU_MIN, ago(2, '15:10'), {
    type: 'checkIdentity',
    partyId: 'p1',
    how: 'id_card',
    authority: false,
  });
  await told.do(ZHOU_MIN, ago(1, '19:40'), {
    type: 'checkIdentity',
    partyId: 'p2',
    how: 'video',
    authority: false,
    text: '视频通话，本人出示身份证，与名字一致',
  });
  await told.do(LI_FANG, ago(1, '20:15'), {
    type: 'signAgreement',
    digest,
    signature: signatureOf(nameOf(LI_FANG)),
    read: 'myself',
  });
  return told;
}
