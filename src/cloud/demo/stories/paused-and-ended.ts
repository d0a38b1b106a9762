import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, CHEN_JING, LIU_QIANG, LUO_JIANMING, PLACES, ZHANG_JIANGUO } from '../town';

/** Both agreed to wait for the test of the seed; the shop came in by its key, without an account. */
export async function seeds(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    CHEN_GANG,
    ago(11, '19:10'),
    {
      kind: 'consumer',
      place: PLACES.hongwu,
      applicant: { name: '陈刚', phone: '13800000004' },
      others: [{ kind: 'organisation', name: '兴旺农资店', phone: '0816-555 0172' }],
      facts:
        '九月在兴旺农资店买的油菜种，种了三亩二，出苗不到一半，旁边别家的都出齐了。种子袋和收据我都留着。',
      wish: '种子钱退给我，补种的工钱商量着认一部分。',
    },
    ['receipt'],
  );
  await told.do(CHEN_JING, ago(10, '09:15'), { type: 'accept' });
  await told.do(CHEN_JING, ago(10, '09:18'), { type: 'assign', mediatorId: LUO_JIANMING });
  await told.do(LUO_JIANMING, ago(10, '10:40'), { type: 'declare', relation: 'none' });
  await told.do(LUO_JIANMING, ago(9, '11:00'), { type: 'deliver', partyId: 'p2', how: 'visit' });
  const shop = await told.join(null, ago(9, '15:30'), 'p2');
  await told.do(shop, ago(8, '10:00'), { type: 'consent' });
  await told.do(LUO_JIANMING, ago(8, '14:00'), { type: 'openRoom' });
  const lines = [
    [LUO_JIANMING, ago(8, '14:02'), '两位好。先不说谁的责任，种子袋上的批号两边都报一下，看是不是同一批。'],
    [CHEN_GANG, ago(8, '19:20'), '批号在照片上，我只剩一个没拆的袋子了。'],
    [shop, ago(7, '09:05'), '批号对得上。这一批卖了四十多袋，别家没有来说，我们也想弄清楚。'],
    [LUO_JIANMING, ago(7, '10:30'), '那就送没拆的那一袋去检验，费用店里先垫，结果出来再算，行不行？'],
    [shop, ago(7, '11:10'), '行，我们垫。'],
    [CHEN_GANG, ago(7, '12:36'), '可以，等结果。'],
  ] as const;
  for (const [who, at, text] of lines) await told.say(who, at, text);
  await told.do(LUO_JIANMING, ago(2, '15:30'), {
    type: 'pauseRoom',
    reason: '两边都同意等种子的检验结果，结果一到就接着谈。',
  });
  return told;
}

/** He would rather go to court, which is his right: nobody is mediated against their will. */
export async function loan(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(LIU_QIANG, ago(13, '20:20'), {
    kind: 'contract',
    place: PLACES.changgou,
    applicant: { name: '刘强', phone: '13800000007' },
    others: [{ kind: 'person', name: '邓小兵', phone: '13800000026' }],
    facts: '前年借给邓小兵两万块买车，打了借条，说一年还。到现在还了六千。',
    wish: '剩下的一万四，商量个还的日子。',
  });
  await told.do(CHEN_JING, ago(12, '09:30'), { type: 'accept' });
  await told.do(CHEN_JING, ago(12, '09:32'), { type: 'assign', mediatorId: LUO_JIANMING });
  await told.do(LUO_JIANMING, ago(12, '11:00'), { type: 'declare', relation: 'none' });
  await told.do(LUO_JIANMING, ago(11, '10:10'), { type: 'deliver', partyId: 'p2', how: 'phone' });
  await told.do(LUO_JIANMING, ago(9, '16:30'), {
    type: 'log',
    how: 'call',
    partyId: 'p2',
    result: 'unwilling',
    text: '态度客气，说已经找了律师。',
  });
  await told.do(LUO_JIANMING, ago(9, '16:34'), {
    type: 'refuse',
    partyId: 'p2',
    reason: '他说数目有争议，想请法院算清楚，这次不谈了。',
    told: { how: 'phone', readBack: true },
  });
  return told;
}

/** A court has the matter already: declined with the reason and the right office. */
export async function swap(tell: Teller): Promise<ToldCase> {
  const told = await tell.file(ZHANG_JIANGUO, tell.ago(10, '13:15'), {
    kind: 'contract',
    place: PLACES.zaohe,
    applicant: { name: '张建国', phone: '13800000002' },
    others: [{ kind: 'person', name: '李国富', phone: '13800000027' }],
    facts: '跟李国富换了两分菜地，他反悔了，上个月去法院起诉了我，还没有开庭。',
    wish: '想请镇上出面说一说，不要打官司。',
  });
  await told.do(CHEN_JING, tell.ago(9, '10:40'), {
    type: 'decline',
    reason: '这件事法院已经立案，我们不能再受理。您可以跟办案的法官说愿意调解，法院也会主持。',
    office: 'court',
  });
  return told;
}
