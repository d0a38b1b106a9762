import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, LIU_QIANG, LUO_JIANMING, PLACES, WU_QIMING } from '../town';

/** Eighteen workers by two elected representatives; the contractor has the invitation and has not answered. */
export async function wages(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    LIU_QIANG,
    ago(6, '20:30'),
    {
      kind: 'labour',
      place: PLACES.qianjin,
      applicant: { kind: 'group', name: '工人 18 人（代表刘强、赵桂英）', phone: '13800000007' },
      others: [{ kind: 'organisation', name: '丰谷建筑队', phone: '0816-555 0168' }],
      facts:
        '我们 18 个人今年三月到九月在花荄镇工业园给丰谷建筑队做厂房，讲好每个月结一次。三月到六月的结清了，七、八、九三个月一直没有给，一共 31.6 万元。记工本和签了字的考勤表都在。大家推选刘强、赵桂英两个人当代表，推选书上 18 个人都签了名。',
      wish: '年底以前把三个月的工资付清。一次付不完，就写明白分几次、每次哪天付。',
    },
    ['receipt'],
  );
  await told.do(CHEN_JING, ago(5, '08:50'), { type: 'accept' });
  await told.do(CHEN_JING, ago(5, '08:55'), { type: 'assign', mediatorId: LUO_JIANMING });
  await told.do(LUO_JIANMING, ago(5, '10:10'), { type: 'declare', relation: 'none' });
  // A department's expert helps with the wages; the workers' two representatives stand on a list that all signed.
  await told.do(CHEN_JING, ago(5, '11:20'), { type: 'addHandler', personId: WU_QIMING, as: 'expert' });
  await told.do(LIU_QIANG, ago(5, '19:50'), {
    type: 'electRepresentatives',
    members: 18,
    names: ['刘强', '赵桂英'],
    files: await told.album(LIU_QIANG, ago(5, '19:50'), ['signed']),
  });
  const second = await told.join(null, ago(4, '19:20'), 'p1', 'a2');
  await told.sayAside(
    second,
    ago(4, '19:26'),
    'p1',
    '我是赵桂英，另一个代表。推选书的原件在我这里，要看随时可以送来。',
  );
  await told.sayAside(LUO_JIANMING, ago(3, '08:40'), 'p1', '收到。原件您先保管好，谈的那天带来就行。');
  await told.do(LUO_JIANMING, ago(2, '15:30'), {
    type: 'log',
    how: 'visit',
    partyId: 'p2',
    result: 'reached',
    text: '见到了现场负责人，他要回去跟老板商量。',
  });
  await told.do(LUO_JIANMING, ago(2, '15:40'), { type: 'deliver', partyId: 'p2', how: 'paper' });
  return told;
}
