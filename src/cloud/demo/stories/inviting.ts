import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, CHEN_LI, HAN_XUE, LIU_QIANG, PLACES, ZHANG_JIANGUO, ZHOU_MIN } from '../town';

/** Water from upstairs: the neighbour above has the invitation, and his key still opens. */
export async function leak(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    CHEN_LI,
    ago(4, '21:05'),
    {
      kind: 'neighbours',
      place: PLACES.shengguo,
      applicant: { name: '陈丽', phone: '13800000005' },
      others: [{ kind: 'person', name: '杨志明', phone: '13800000021' }],
      facts:
        '楼上杨志明家的卫生间漏水，我家卧室的顶和墙从八月开始发黑，衣柜也泡了。找过他两次，他说是老房子的管子，不是他家的事。',
      wish: '请他先把漏的地方修好，再商量墙和衣柜怎么办。',
    },
    ['damp'],
  );
  await told.do(CHEN_JING, ago(3, '08:45'), { type: 'accept' });
  await told.do(CHEN_JING, ago(3, '08:47'), { type: 'assign', mediatorId: ZHOU_MIN });
  await told.do(ZHOU_MIN, ago(3, '09:30'), { type: 'declare', relation: 'none' });
  await told.do(ZHOU_MIN, ago(2, '10:10'), {
    type: 'log',
    how: 'call',
    partyId: 'p2',
    result: 'reached',
    text: '他没说不愿意，要先问修管子的师傅。',
  });
  await told.do(ZHOU_MIN, ago(2, '10:16'), { type: 'deliver', partyId: 'p2', how: 'phone' });
  return told;
}

/** A field's edge: nobody was reached, the step is overdue, was explained, and has moved up to the county. */
export async function boundary(tell: Teller): Promise<ToldCase> {
  const { ago, ahead } = tell;
  const told = await tell.file(LIU_QIANG, ago(13, '12:10'), {
    kind: 'forest_land',
    place: PLACES.changgou,
    applicant: { name: '刘强', phone: '13800000007' },
    others: [{ kind: 'person', name: '马德才', phone: '13800000022' }],
    facts:
      '我家承包的坡地和马德才家的挨着，界桩去年被挖机碰倒了。今年他栽的核桃树过来了两行，我量了大约有一米二。',
    wish: '请村上一起去量一次，把界桩重新立起来。',
  });
  await told.do(CHEN_JING, ago(12, '09:20'), { type: 'accept' });
  await told.do(CHEN_JING, ago(12, '09:24'), { type: 'assign', mediatorId: ZHOU_MIN });
  await told.do(ZHOU_MIN, ago(11, '09:00'), { type: 'declare', relation: 'none' });
  const call = { type: 'log', how: 'call', partyId: 'p2', result: 'no_answer' } as const;
  await told.do(ZHOU_MIN, ago(11, '09:40'), call);
  await told.pass(ago(8, '08:00'));
  await told.do(ZHOU_MIN, ago(8, '11:15'), call);
  await told.do(LIU_QIANG, ago(8, '20:30'), { type: 'urge' });
  await told.do(ZHOU_MIN, ago(7, '09:10'), {
    type: 'promise',
    text: '马德才的电话打不通，我周内到他家去一趟。',
    until: ago(4, '17:00'),
  });
  await told.do(ZHOU_MIN, ago(7, '09:14'), {
    type: 'explainDelay',
    task: 'invite',
    text: '打了两次电话没有人接，村上说他在外面帮人收核桃，要等他回来。',
    until: ago(4, '17:00'),
  });
  await told.pass(ago(6, '08:00'));
  await told.do(CHEN_JING, ago(6, '09:00'), {
    type: 'promise',
    text: '已经请长沟村干部一起去找人，找到就送邀请。',
    until: ago(3, '17:00'),
  });
  await told.pass(ago(3, '08:00'));
  await told.do(HAN_XUE, ago(3, '10:20'), {
    type: 'promise',
    text: '区上已经跟林业站联系，派人一起去量地，马德才那边由村上通知。',
    until: ahead(3, '17:00'),
  });
  return told;
}

/**
 * The other side is eighty-one and has no telephone: visited, read to, and his answer taken down by the mediator. A
 * nephew used the key on his slip and says that he acts for him, which the centre has yet to ask.
 */
export async function bamboo(tell: Teller): Promise<ToldCase> {
  const { ago, minutes } = tell;
  const told = await tell.file(ZHANG_JIANGUO, ago(7, '18:40'), {
    kind: 'neighbours',
    place: PLACES.zaohe,
    applicant: { name: '张建国', phone: '13800000002' },
    others: [{ kind: 'person', name: '谢正明', channel: 'paper' }],
    facts:
      '谢大爷家的竹子长过来，压在我家偏房的瓦上，一刮风就掉瓦。他八十一了，一个人住，没有电话，我不好自己去砍。',
    wish: '想请人一起去说一声，把压到瓦的几根砍了，竹子还是他的。',
  });
  await told.do(CHEN_JING, ago(6, '09:05'), { type: 'accept' });
  await told.do(CHEN_JING, ago(6, '09:08'), { type: 'assign', mediatorId: ZHOU_MIN });
  await told.do(ZHOU_MIN, ago(6, '10:30'), {
    type: 'declare',
    relation: 'acquainted',
    text: '谢大爷是我以前走访过的独居老人，没有亲戚关系。',
  });
  await told.do(ZHOU_MIN, ago(3, '15:00'), { type: 'deliver', partyId: 'p2', how: 'visit' });
  await told.do(ZHOU_MIN, ago(1, '10:20'), {
    type: 'log',
    how: 'visit',
    partyId: 'p2',
    result: 'willing',
    text: '和村干部一起去的，念了两遍，谢大爷说愿意谈，在告知书上按了手印。',
  });
  await told.do(ZHOU_MIN, ago(1, '10:25'), {
    type: 'consent',
    partyId: 'p2',
    told: { how: 'visit', readBack: true },
  });
  await told.joinFor({ name: '谢小军', as: 'helper' }, minutes(95), 'p2');
  return told;
}
