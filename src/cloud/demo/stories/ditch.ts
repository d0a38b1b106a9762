import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, LI_FANG, PLACES, ZHANG_JIANGUO, ZHOU_MIN } from '../town';

/** Two neighbours and three metres of a blocked ditch: asked, agreed, and talking today. */
export async function ditch(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(
    LI_FANG,
    ago(9, '19:42'),
    {
      kind: 'neighbours',
      place: PLACES.zaohe,
      applicant: { name: '李芳', phone: '13800000001' },
      others: [{ kind: 'person', name: '张建国', phone: '13800000002' }],
      facts:
        '我家灶房后面有一条老排水沟，从张建国家院墙外头过。去年他家修了院墙，靠墙那一段大约三米就老是堵。今年六、七月下大雨，水漫进我灶房三次，米柜泡坏了，墙脚也起了霉。我上门说过两回，他说沟是公家的，不归他管。',
      wish: '希望把堵的那一段清通，以后谁来管说清楚。泡坏的米柜和墙面，请他承担一部分修理费。',
    },
    ['ditch', 'damp', 'receipt'],
  );
  await told.do(CHEN_JING, ago(8, '09:10'), { type: 'accept' });
  await told.do(CHEN_JING, ago(8, '09:12'), { type: 'assign', mediatorId: ZHOU_MIN });
  await told.do(ZHOU_MIN, ago(8, '10:30'), { type: 'declare', relation: 'none' });
  await told.do(ZHOU_MIN, ago(8, '15:20'), {
    type: 'log',
    how: 'call',
    partyId: 'p1',
    result: 'reached',
    text: '李芳着急的是雨季，赔多少好商量。',
  });
  await told.do(ZHOU_MIN, ago(7, '10:05'), { type: 'deliver', partyId: 'p2', how: 'visit' });
  await told.do(ZHOU_MIN, ago(7, '10:20'), {
    type: 'log',
    how: 'visit',
    partyId: 'p2',
    result: 'hesitant',
    text: '他怕一来就要他赔钱。说清楚了自愿、不收钱，他说回去想想。',
  });
  await told.join(ZHANG_JIANGUO, ago(7, '20:15'), 'p2');
  await told.do(ZHANG_JIANGUO, ago(7, '20:18'), { type: 'answerLater' });
  await told.sayAside(ZHANG_JIANGUO, ago(7, '20:21'), 'p2', '去谈一次要多久？我白天在工地上，请不到假。');
  await told.sayAside(
    ZHOU_MIN,
    ago(6, '08:46'),
    'p2',
    '一次一个来小时，可以约在晚上，也可以在手机上谈，不用请假。',
  );
  await told.do(ZHANG_JIANGUO, ago(5, '20:40'), { type: 'consent' });
  await told.do(ZHOU_MIN, ago(4, '09:00'), { type: 'openRoom' });
  await talk(tell, told);
  return told;
}

async function talk(tell: Teller, told: ToldCase): Promise<void> {
  const { ago, minutes } = tell;
  const lines = [
    [
      ZHOU_MIN,
      ago(4, '09:02'),
      '两位好，我是周敏，花荄镇的调解员，跟两家都没有亲戚关系。这里说的话三个人都看得到，想单独跟我说的，点上面那个带锁的。',
    ],
    [LI_FANG, ago(4, '12:31'), '周老师好，照片我都传了，麻烦您看看。'],
    [ZHANG_JIANGUO, ago(4, '12:50'), '我在。'],
    [ZHOU_MIN, ago(1, '16:20'), '我下午和村干部去现场看过了，沟从哪里来、到哪里去，都量了一遍。'],
    [ZHOU_MIN, minutes(52), '两位好，排水沟的照片我都看了。咱们先说清楚一件事：沟现在堵在哪一段？'],
  ] as const;
  for (const [who, at, text] of lines) await told.say(who, at, text);
  await told.say(LI_FANG, minutes(49), '堵在他家院墙外头那三米，去年下雨水就进了我灶房。', ['ditch']);
  const rest = [
    [ZHANG_JIANGUO, minutes(44), '那三米本来就是公家的沟，我没堵。'],
    [ZHOU_MIN, minutes(40), '好，沟是谁的先放一放。要是下个雨季以前把它清通，两家各能出点什么？'],
    [ZHANG_JIANGUO, minutes(33), '出力我可以，家里有锄头和板车。'],
    [LI_FANG, minutes(29), '那拉走淤泥的车钱我来出。'],
    [ZHOU_MIN, minutes(21), '这就好商量了。周四上午十点到村委会，当面把清沟的事定下来，两位方便吗？'],
    [LI_FANG, minutes(12), '周四我可以，我把收据也带上。'],
  ] as const;
  for (const [who, at, text] of rest) await told.say(who, at, text);
  await told.sayAside(
    ZHOU_MIN,
    minutes(8),
    'p1',
    '李大姐，米柜的收据要是还在，周四带来就行，不用另外跑一趟。',
  );
  await aside(tell, told);
  await told.read(ZHANG_JIANGUO, 'centre');
  await told.read(ZHOU_MIN, 'joint');
}

/** What he would rather tell the mediator alone, and what of it she may pass on. */
async function aside({ minutes }: Teller, told: ToldCase): Promise<void> {
  const own = 'p2';
  await told.sayAlone(
    ZHANG_JIANGUO,
    minutes(7),
    own,
    '周老师，单独跟您说：修院墙的时候砂浆是掉进去一些。我怕当面一认，她就要我全赔。',
  );
  await told.sayAlone(ZHOU_MIN, minutes(6), own, '这句话我不会说出去。您心里能认多少，先跟我说个数？');
  await told.sayAlone(ZHANG_JIANGUO, minutes(5), own, '米柜的钱我可以出一半。这句您可以跟她说。', 'yes');
}
