import type { Told } from '@/domain/case/assist/shape';
import { inWords } from '../clock';
import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, LUO_JIANMING, PLACES, ZHAO_DAYONG } from '../town';
import type { Posters } from './posters';

/** Eighty-two, without a phone of her own: the village's grid worker files for her and sees how far it is, no more. */
const ELDER = { name: '邓桂英', phone: '0816-555 0187', channel: 'phone' } as const;
const GRID_WORKER = {
  name: '赵大勇',
  phone: '13800000041',
  office: 'grid_worker',
  authority: 'spoken',
} as const;

const BY_PHONE: Told = { how: 'phone', readBack: true };

/** The whole road to the talks without touching a phone: confirmed at the window, answered by telephone. */
export async function eaves(tell: Teller, { village }: Posters): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    ZHAO_DAYONG,
    ago(12, '15:20'),
    {
      kind: 'neighbours',
      place: PLACES.lianfeng,
      applicant: ELDER,
      helper: { ...GRID_WORKER, scope: ['file'] },
      others: [{ kind: 'person', name: '赵德全', phone: '13800000042' }],
      facts:
        '邓婆婆八十二岁，一个人住，家里只有一部座机。隔壁赵德全去年翻修偏房，新接的屋檐伸到她家后墙边上，一下雨，檐水就冲在她家墙脚，墙根泡得起了皮。这是她说、我写的。',
      wish: '请他把檐水接走，墙根泡坏的地方帮忙补一补。',
      poster: village,
    },
    ['damp'],
  );
  await told.do(CHEN_JING, ago(11, '09:20'), { type: 'accept' });
  await told.do(CHEN_JING, ago(11, '09:24'), { type: 'assign', mediatorId: LUO_JIANMING });
  // Nobody is invited before she has said herself that she wants it.
  await told.do(CHEN_JING, ago(10, '10:05'), {
    type: 'confirmFiling',
    agreed: true,
    told: { how: 'window', readBack: true },
  });
  await told.do(LUO_JIANMING, ago(10, '11:00'), {
    type: 'declare',
    relation: 'acquainted',
    text: '以前到联丰村走访，认得赵德全，没有亲戚关系。',
  });
  await told.do(LUO_JIANMING, ago(10, '16:10'), {
    type: 'acceptMediator',
    partyId: 'p1',
    told: BY_PHONE,
  });
  await told.do(LUO_JIANMING, ago(9, '15:30'), { type: 'deliver', partyId: 'p2', how: 'visit' });
  const neighbour = await told.join(null, ago(8, '19:40'), 'p2');
  await told.do(neighbour, ago(8, '19:46'), { type: 'consent' });
  await told.do(neighbour, ago(8, '19:48'), { type: 'acceptMediator' });
  await told.do(LUO_JIANMING, ago(7, '09:10'), { type: 'openRoom' });
  await told.say(
    LUO_JIANMING,
    ago(7, '09:14'),
    '两位好，我是罗建明。邓婆婆不用手机，她说的话我打电话听，写好念给她听了再放上来。',
  );
  await told.sayFor(
    LUO_JIANMING,
    ago(7, '10:02'),
    'p1',
    '我不是要他拆房子，水不往我墙上冲就行了。',
    BY_PHONE,
  );
  await told.say(neighbour, ago(7, '20:15'), '檐口是伸过去了一点。装个接水槽我愿意，就是补墙的钱要说清楚。');
  await told.sayFor(LUO_JIANMING, ago(6, '15:20'), 'p1', '墙脚他找人抹一遍水泥就好，不要他赔钱。', BY_PHONE);
  await promise(tell, told);
  return told;
}

/** One clause, to which she said yes on the telephone; the neighbour has yet to. */
async function promise({ ago, ahead, dateOf }: Teller, told: ToldCase): Promise<void> {
  const due = dateOf(ahead(12, '12:00'));
  await told.do(LUO_JIANMING, ago(2, '16:10'), {
    type: 'proposeTerm',
    debtor: 'p2',
    creditor: 'p1',
    deed: 'do',
    amount: null,
    due,
    instalments: [],
    text: `赵德全在${inWords(due)}以前给偏房屋檐装好接水槽，把邓桂英家后墙的墙脚抹一遍水泥，费用自己出。`,
    proof: '装好以后由网格员到场看过，拍照',
  });
  await told.do(LUO_JIANMING, ago(1, '10:40'), {
    type: 'acceptTerm',
    termId: 't1',
    version: 1,
    partyId: 'p1',
    told: BY_PHONE,
  });
}

/** Filed for her yesterday: the centre has not heard herself yet, and nothing goes to the other side before that. */
export async function mattress(tell: Teller, { village }: Posters): Promise<ToldCase> {
  return tell.file(
    ZHAO_DAYONG,
    tell.ago(1, '16:45'),
    {
      kind: 'consumer',
      place: PLACES.lianfeng,
      applicant: ELDER,
      helper: { ...GRID_WORKER, scope: ['file'] },
      others: [{ kind: 'organisation', name: '康福来健康体验店', phone: '0816-555 0188' }],
      facts:
        '邓婆婆在镇上听了几天免费课，店里的人跟她说床垫能治腰疼，她交了 1980 元。垫子拿回来睡了一个月，腰还是疼，店里说拆了包装不退。',
      wish: '床垫退回去，钱退给她。',
      poster: village,
    },
    ['receipt'],
  );
}
