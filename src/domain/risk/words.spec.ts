import { soundsLikeDanger, soundsLikeInsult } from './words';

describe('what sounds like danger', () => {
  it.each([
    '我打死你',
    '你再来我就弄死你',
    '信不信我杀了你',
    '他提着菜刀来我家',
    '我拿把刀去找他',
    '老子要你的命',
    '大家同归于尽',
    '我一把火烧了你家房子',
    '他往门口泼汽油',
    '把你那破房子炸了',
    '我不想活了',
    '这日子活不下去了',
    '干脆死给你们看',
    '我去跳河算了',
    '逼急了我就喝农药',
    '再这样我要喝药了',
    '他天天打我',
    '昨晚又被他打了',
    '我经常挨打',
    '他把我关在屋里，不让我出门',
    '救命啊',
    '他一直跟踪我',
    'I will kill you',
    'He beats me every night',
    'I want to die',
    'she came with a knife',
    'they threaten to burn the house down',
  ])('is heard: %s', (text) => {
    expect(soundsLikeDanger(text)).toBe(true);
  });

  it.each([
    '我给他打电话他不接',
    '有事打我电话',
    '打我手机就行',
    '他来杀价，我没答应',
    '过年杀了两头猪',
    '儿子在外面打工',
    '他就爱喝药酒',
    '医生让我天天喝药调理',
    '他是我的救命恩人',
    '那是救命钱，急着用',
    '店里跳楼价大甩卖',
    '我不想，活动改天再说',
    '我不想活动手脚',
    '我想死你了',
    '打死结了，解不开',
    '电脑打死机了',
    '施工被打断了',
    '不好意思，被打扰了',
    '车要加汽油',
    '他气炸了',
    '请把门关起来',
    'We killed some time waiting',
    'Beats me why he did it',
    'the knife factory next door',
    '',
  ])('is not: %s', (text) => {
    expect(soundsLikeDanger(text)).toBe(false);
  });

  it.each(['打 死 你', '打，死，你', '我要打.死.你', '打\u200b死你', '我 不 想 活 了'])(
    'is heard through what stands between the characters: %s',
    (text) => {
      expect(soundsLikeDanger(text)).toBe(true);
    },
  );
});

describe('what sounds like an insult', () => {
  it.each([
    '你个傻逼',
    '操你妈',
    '他妈的',
    '狗日的',
    '龟儿子',
    '日你先人',
    '滚蛋',
    '不要脸的东西',
    '你不得好死',
    '你就是个sb',
    'ＳＢ',
    '傻 逼',
    '操*你*妈',
    'you bastard',
    'F U C K you',
    'fucking liar',
  ])('is heard: %s', (text) => {
    expect(soundsLikeInsult(text)).toBe(true);
  });

  it.each([
    '3月2日你没有来',
    '我为这事操碎了心',
    '他是体操教练',
    '您妈妈身体好吗',
    '这块地种的是杂种水稻',
    '门口有条狗',
    '草地是集体的',
    '这个价太贱了',
    'the best bit of the job',
    'Scunthorpe',
    '',
  ])('is not: %s', (text) => {
    expect(soundsLikeInsult(text)).toBe(false);
  });
});

it('reads a long message at once', () => {
  const long = `${'我家墙根渗水，'.repeat(2_000)}`;
  const start = performance.now();
  expect(soundsLikeDanger(long)).toBe(false);
  expect(soundsLikeInsult(long)).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});
