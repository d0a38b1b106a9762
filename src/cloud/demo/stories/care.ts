import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, CHEN_JING, CHEN_LI, CHEN_YONG, LUO_JIANMING, PLACES, ZHOU_YULAN } from '../town';
import { agree } from './care-agreement';

/** A mother and her three children, one of them far away: asked, heard, agreed, and signing on paper. */
export async function care(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(ZHOU_YULAN, ago(12, '10:20'), {
    kind: 'marriage_family',
    place: PLACES.wenxing,
    applicant: { name: '周玉兰', phone: '13800000011' },
    others: [
      { kind: 'person', name: '陈刚', phone: '13800000004' },
      { kind: 'person', name: '陈丽', phone: '13800000005' },
      { kind: 'person', name: '陈勇', phone: '13800000006', channel: 'phone' },
    ],
    facts:
      '我今年七十四，老伴走了四年。三个孩子都成了家，都说要管我，可是钱和照看的事一直没有说清楚。去年冬天我摔了一跤，住院十二天，是侄女在照看。我不是要告孩子，就是想请人主持，一家人坐下来把话说明白。',
    wish: '每个月的生活费谁出多少，生病住院谁照看、谁出钱，说清楚写下来。我想住在自己的老房子里。',
  });
  await told.do(CHEN_JING, ago(11, '09:00'), { type: 'accept' });
  await told.do(CHEN_JING, ago(11, '09:05'), { type: 'assign', mediatorId: LUO_JIANMING });
  await told.do(LUO_JIANMING, ago(11, '14:00'), {
    type: 'declare',
    relation: 'acquainted',
    text: '和陈刚住一个社区，见面打招呼，没有亲戚关系，也没有来往。',
  });
  await told.do(LUO_JIANMING, ago(11, '16:10'), {
    type: 'log',
    how: 'visit',
    partyId: 'p1',
    result: 'reached',
    text: '周阿姨耳背，当面说。她最在意的是不离开老房子。',
  });
  await told.do(LUO_JIANMING, ago(10, '10:00'), { type: 'deliver', partyId: 'p2', how: 'message' });
  await told.do(LUO_JIANMING, ago(10, '10:02'), { type: 'deliver', partyId: 'p3', how: 'message' });
  await told.do(LUO_JIANMING, ago(10, '10:15'), { type: 'deliver', partyId: 'p4', how: 'phone' });
  await told.join(CHEN_GANG, ago(9, '19:58'), 'p2');
  await told.do(CHEN_GANG, ago(9, '20:02'), { type: 'consent' });
  await told.join(CHEN_LI, ago(9, '21:10'), 'p3');
  await told.do(CHEN_LI, ago(9, '21:15'), { type: 'consent' });
  await told.do(LUO_JIANMING, ago(8, '19:30'), {
    type: 'log',
    how: 'call',
    partyId: 'p4',
    result: 'willing',
    text: '把告知书念给他听了一遍，他重复了一遍，说愿意谈。',
  });
  await told.do(LUO_JIANMING, ago(8, '19:34'), {
    type: 'consent',
    partyId: 'p4',
    told: { how: 'phone', readBack: true },
  });
  // He told that he knows one of them; each of them says that he may mediate all the same.
  await told.do(CHEN_LI, ago(8, '20:50'), { type: 'acceptMediator' });
  await told.do(CHEN_GANG, ago(8, '21:15'), { type: 'acceptMediator' });
  await told.do(LUO_JIANMING, ago(7, '09:20'), {
    type: 'acceptMediator',
    partyId: 'p4',
    told: { how: 'phone', readBack: true },
  });
  await told.do(ZHOU_YULAN, ago(7, '09:25'), { type: 'acceptMediator' });
  await told.do(LUO_JIANMING, ago(7, '09:30'), { type: 'openRoom' });
  await told.join(CHEN_YONG, ago(6, '21:00'), 'p4');
  await talk(tell, told);
  await agree(tell, told);
  return told;
}

async function talk({ ago }: Teller, told: ToldCase): Promise<void> {
  const lines = [
    [
      LUO_JIANMING,
      ago(7, '09:34'),
      '几位好，我是罗建明。周阿姨的意思很明白：不是来告谁，是想一家人把话说清楚。咱们一件一件来，先说平时的生活费。',
    ],
    [CHEN_LI, ago(7, '12:40'), '罗老师好。我每个月给妈五百，这个妈可以作证。'],
    [CHEN_GANG, ago(7, '18:22'), '我住得最近，买菜买药、交水电费都是我在跑，这些也要算进去。'],
    [ZHOU_YULAN, ago(6, '09:15'), '陈刚跑得最多，这个我心里有数。'],
    [CHEN_YONG, ago(6, '21:12'), '我在成都，回来得少，照看出不了力，钱我可以多出一点。'],
    [
      LUO_JIANMING,
      ago(5, '08:50'),
      '三位都是愿意管的，这就好办。我先记一下：陈丽每月五百；陈刚出力，买菜买药由他跑；陈勇多出钱。住院的钱怎么分，请各自先想一想，说个数。',
    ],
    [CHEN_LI, ago(5, '20:05'), '住院报销以后剩下的，三家平分，我没意见。'],
    [CHEN_GANG, ago(4, '07:30'), '我也同意平分。住院要人守夜，我守前半段，陈勇请得到假就守后半段。'],
    [CHEN_YONG, ago(4, '21:40'), '可以。生活费我每个月出八百。'],
    [ZHOU_YULAN, ago(3, '09:20'), '你们这样商量，妈心里就踏实了。'],
  ] as const;
  for (const [who, at, text] of lines) await told.say(who, at, text);
  for (const who of [CHEN_GANG, CHEN_LI, LUO_JIANMING]) await told.read(who);
}
