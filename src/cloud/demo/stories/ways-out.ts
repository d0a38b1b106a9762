import type { Teller, ToldCase } from '../teller';
import {
  CHEN_GANG,
  CHEN_JING,
  CHEN_LI,
  DEPARTMENT,
  HE_XIAOYAN,
  LIU_QIANG,
  LUO_JIANMING,
  PLACES,
  ZHANG_JIANGUO,
  ZHOU_MIN,
} from '../town';
import { bringToTalks } from './agreeing';

/** One of the two lies in the hospital: the case rests until a day on which it is looked at again. */
export async function fence(tell: Teller): Promise<ToldCase> {
  const { ago, ahead, dateOf } = tell;
  const told = await tell.file(
    CHEN_GANG,
    ago(14, '18:15'),
    {
      kind: 'damages',
      place: PLACES.wenxing,
      applicant: { name: '陈刚', phone: '13800000004' },
      others: [{ kind: 'person', name: '冯大贵', phone: '13800000028' }],
      facts: '冯大贵的三轮车下坡没有刹住，撞倒了我家的羊圈，压死一只母羊。他自己也摔了腿。',
      wish: '羊和圈的损失，等他伤好一点慢慢商量。',
    },
    ['crack'],
  );
  const other = await bringToTalks(tell, told, { mediator: ZHOU_MIN, other: null, days: 13 });
  await told.say(other, ago(9, '10:40'), '羊的钱我认，就是腿还肿着，医生叫我再住院看看。');
  await told.do(ZHOU_MIN, ago(8, '11:20'), {
    type: 'suspend',
    reason: 'hospital',
    text: '冯大贵住院，两边都同意等他出院再谈。',
    recheck: dateOf(ahead(5, '12:00')),
  });
  return told;
}

/** A matter of wages and hours: the arbitration court's own mediators are asked to take it, and have not answered yet. */
export async function overtime(tell: Teller): Promise<ToldCase> {
  const told = await tell.file(CHEN_LI, tell.ago(2, '21:10'), {
    kind: 'labour',
    place: PLACES.yichang,
    applicant: { name: '陈丽', phone: '13800000005' },
    others: [{ kind: 'organisation', name: '万家福超市', phone: '0816-555 0175' }],
    facts: '在超市上班一年零四个月，没有签合同，每天十个小时，加班费从来没有算过。上个月叫我不用来了。',
    wish: '把加班费和没有签合同的补偿算清楚，能不打官司就不打。',
  });
  await told.do(CHEN_JING, tell.ago(1, '09:40'), {
    type: 'transfer',
    to: DEPARTMENT.centreId,
    reason:
      '没有签合同、加班费、辞退，都归劳动人事争议调解，仲裁院有专门的调解员。已经电话跟陈丽说过，她同意。',
  });
  return told;
}

/** They talked twice and could not agree; both were told where else they can go. */
export async function timber(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(LIU_QIANG, ago(20, '20:05'), {
    kind: 'contract',
    place: PLACES.changgou,
    applicant: { name: '刘强', phone: '13800000007' },
    others: [{ kind: 'person', name: '张建国', phone: '13800000002' }],
    facts: '给张建国家修偏房，木料是我垫的钱，一共六千二。他说料不好，只肯给三千。',
    wish: '木料钱按条子付给我。',
  });
  await bringToTalks(tell, told, { mediator: LUO_JIANMING, other: ZHANG_JIANGUO, days: 19 });
  const lines = [
    [LIU_QIANG, ago(15, '12:20'), '料是他自己去木材厂挑的，条子上有他的签字。'],
    [ZHANG_JIANGUO, ago(14, '20:30'), '挑的和送来的不是一批，三千我都给多了。'],
    [LUO_JIANMING, ago(10, '09:30'), '两位的数差得远。要不要一起请木材厂的师傅来看一看料？'],
    [ZHANG_JIANGUO, ago(9, '19:15'), '不用看了，要打官司就打官司。'],
  ] as const;
  for (const [who, at, text] of lines) await told.say(who, at, text);
  await told.do(LUO_JIANMING, ago(6, '16:00'), {
    type: 'fail',
    reason: '谈了两次，差三千二百元，双方都不再让。已经当面说明可以去法院起诉，也可以申请法律援助。',
  });
  return told;
}

/** The letter was handed over and the time to answer went by: silence is an end of its own. */
export async function stall(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(HE_XIAOYAN, ago(13, '20:40'), {
    kind: 'contract',
    place: PLACES.lianfeng,
    applicant: { name: '何晓燕', phone: '13800000008' },
    others: [{ kind: 'person', name: '邓小红', phone: '13800000029' }],
    facts: '和邓小红合伙卖早点，去年散伙，她说好把我的那份本钱三千五退给我，到现在没有退。',
    wish: '把本钱退给我，分两次也行。',
  });
  await told.do(CHEN_JING, ago(12, '09:00'), { type: 'accept' });
  await told.do(CHEN_JING, ago(12, '09:04'), { type: 'assign', mediatorId: LUO_JIANMING });
  await told.do(LUO_JIANMING, ago(12, '10:15'), { type: 'declare', relation: 'none' });
  await told.do(LUO_JIANMING, ago(10, '16:10'), { type: 'deliver', partyId: 'p2', how: 'visit' });
  for (const at of [ago(7, '10:10'), ago(5, '17:20')])
    await told.do(LUO_JIANMING, at, { type: 'log', how: 'call', partyId: 'p2', result: 'no_answer' });
  await told.do(LUO_JIANMING, ago(3, '09:20'), { type: 'closeSilent', partyId: 'p2' });
  return told;
}
