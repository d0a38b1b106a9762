import { inWords } from '../clock';
import { signatureOf } from '../signature';
import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, nameOf, PLACES, ZHANG_JIANGUO, ZHOU_MIN } from '../town';
import { bringToTalks, type Clause } from './agreeing';

/** Dead fish after a rain: the pond was looked at, a meeting was held and recorded, the clauses go back and forth. */
export async function pond(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    CHEN_GANG,
    ago(12, '19:05'),
    {
      kind: 'damages',
      place: PLACES.zaohe,
      applicant: { name: '陈刚', phone: '13800000004' },
      others: [{ kind: 'person', name: '张建国', phone: '13800000002' }],
      facts:
        '我承包的鱼塘在张建国家果园下面。上个月他打了药，当天晚上下大雨，第二天塘里的鱼翻了一片，捞起来两百多斤。',
      wish: '死鱼的损失商量着赔一部分，以后打药前说一声。',
    },
    ['ditch'],
  );
  await bringToTalks(tell, told, { mediator: ZHOU_MIN, other: ZHANG_JIANGUO, days: 11 });
  await told.say(ZHOU_MIN, ago(8, '09:10'), '两位好。先请两位约个时间到塘边看一眼，看完再坐下来谈。');
  await told.do(ZHOU_MIN, ago(7, '17:00'), {
    type: 'recordField',
    work: 'site_visit',
    heldAt: ago(7, '15:30'),
    place: '皂河村二组鱼塘',
    people: '村干部谢主任，陈刚、张建国都在',
    text: '果园到鱼塘之间有一条土沟，直接通进水口。塘面约一亩二，还看得到死鱼。进水口没有闸板。',
    files: await told.album(ZHOU_MIN, ago(7, '17:00'), ['ditch', 'damp']),
    position: { lat: 31.5412, lng: 104.4631, accuracy: 12 },
  });
  await meeting(tell, told);
  await clauses(tell, told);
  return told;
}

async function meeting({ ago, ahead }: Teller, told: ToldCase): Promise<void> {
  const held = ago(3, '15:00');
  await told.do(ZHOU_MIN, ago(6, '09:20'), {
    type: 'proposeMeeting',
    times: [ago(4, '19:30'), held],
    minutes: 60,
    remote: false,
    place: '镇综治中心第一调解室',
  });
  await told.do(CHEN_GANG, ago(6, '12:40'), { type: 'markTimes', meetingId: 'm1', suits: [0, 1] });
  await told.do(ZHANG_JIANGUO, ago(6, '20:05'), { type: 'markTimes', meetingId: 'm1', suits: [1] });
  await told.do(ZHOU_MIN, ago(5, '08:50'), { type: 'fixMeeting', meetingId: 'm1', time: held });
  await told.do(CHEN_GANG, ago(4, '18:10'), {
    type: 'announceCompanion',
    meetingId: 'm1',
    name: '吴秀芬（妻子）',
    as: 'companion',
  });
  const { case: seen } = await told.do(ZHOU_MIN, ago(3, '16:20'), {
    type: 'writeRecord',
    meetingId: 'm1',
    base: 0,
    place: '镇综治中心第一调解室',
    present: ['p1', 'p2'],
    others: '吴秀芬（陈刚的妻子）',
    rights: true,
    statements:
      '周敏：先说明，来不来谈、谈不谈得成都凭自愿，随时可以不谈。\n陈刚：死鱼过了秤，二百一十斤，我有照片和收鱼人的条子。\n张建国：药是我打的，下雨前一小时打完的。我不晓得沟通到塘里。赔可以，但不能全算我的，进水口连个闸板都没有。\n陈刚：闸板去年冲坏了，是我没有修，这个我认。',
    verified: '死鱼二百一十斤，按当天塘边价每斤七元。土沟通进水口，进水口没有闸板。',
    result: 'continues',
    outcome: '双方都认为各有责任，赔多少再商量，先把闸板装上。',
  });
  const digest = seen.meetings[0]?.record?.digest ?? '';
  const sign = { type: 'signRecord', meetingId: 'm1', digest } as const;
  await told.do(CHEN_GANG, ago(3, '16:32'), {
    ...sign,
    signature: signatureOf(nameOf(CHEN_GANG)),
    read: 'myself',
  });
  await told.do(ZHOU_MIN, ago(3, '16:40'), {
    ...sign,
    signature: signatureOf(nameOf(ZHOU_MIN)),
    read: 'aloud',
  });
  await told.do(ZHOU_MIN, ago(1, '10:05'), {
    type: 'proposeMeeting',
    times: [ahead(2, '15:00'), ahead(3, '19:30')],
    minutes: 60,
    remote: true,
    place: '微信视频，开始前发邀请',
  });
  await told.do(CHEN_GANG, ago(1, '12:25'), { type: 'markTimes', meetingId: 'm2', suits: [1] });
}

async function clauses({ ago, ahead, dateOf }: Teller, told: ToldCase): Promise<void> {
  const soon = dateOf(ahead(4, '12:00'));
  const gate: Clause = {
    debtor: 'p1',
    creditor: null,
    deed: 'do',
    amount: null,
    due: soon,
    instalments: [],
    text: `陈刚在${inWords(soon)}以前把鱼塘进水口的闸板装好，费用自己出。`,
    proof: '装好以后拍照发到这里，由周敏看过',
  };
  const pay: Clause = {
    debtor: 'p2',
    creditor: 'p1',
    deed: 'pay',
    amount: 90_000,
    due: dateOf(ahead(10, '12:00')),
    instalments: [],
    text: '张建国赔陈刚死鱼损失 900 元，一次付清。',
    proof: '微信转账记录',
  };
  await told.do(ZHOU_MIN, ago(1, '10:20'), { type: 'proposeTerm', ...gate });
  await told.do(ZHOU_MIN, ago(1, '10:24'), { type: 'proposeTerm', ...pay });
  await told.do(CHEN_GANG, ago(1, '12:28'), { type: 'acceptTerm', termId: 't1', version: 1 });
  await told.do(CHEN_GANG, ago(1, '12:29'), { type: 'acceptTerm', termId: 't2', version: 1 });
  await told.do(ZHANG_JIANGUO, ago(1, '13:02'), { type: 'acceptTerm', termId: 't1', version: 1 });
  await told.do(ZHANG_JIANGUO, ago(1, '13:06'), {
    ...pay,
    type: 'counterTerm',
    termId: 't2',
    base: 1,
    amount: 70_000,
    due: null,
    text: '张建国赔陈刚死鱼损失 700 元左右，卖了果子尽快付。',
    proof: '',
  });
}
