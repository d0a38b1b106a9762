import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, CHEN_JING, CHEN_YONG, HE_XIAOYAN, LI_FANG, PLACES } from '../town';
import type { Posters } from './posters';

/** The clerk asked for one more thing, and it is the applicant's turn. */
export async function battery(tell: Teller): Promise<ToldCase> {
  const { ago } = tell;
  const told = await tell.file(LI_FANG, ago(3, '20:11'), {
    kind: 'consumer',
    place: PLACES.yichang,
    applicant: { name: '李芳', phone: '13800000001' },
    others: [{ kind: 'organisation', name: '迅达电动车行', phone: '0816-555 0171' }],
    facts: '四月在车行买的电动车，说好电池保一年。九月开始充满电跑不到十公里，去了三次，每次都说没问题。',
    wish: '按保修换一块电池，或者退电池的钱。',
  });
  await told.do(CHEN_JING, ago(2, '09:26'), {
    type: 'askSupplement',
    what: '请补一张买车的收据或者付款记录。没有也不要紧，写一句哪天买的、钱怎么付的就行。',
  });
  return told;
}

/** Filed two working days ago and due before today's closing. */
export async function crackedWall(tell: Teller): Promise<ToldCase> {
  return tell.file(
    CHEN_GANG,
    tell.ago(2, '17:20'),
    {
      kind: 'housing',
      place: PLACES.wenxing,
      applicant: { name: '陈刚', phone: '13800000004' },
      others: [{ kind: 'person', name: '吴明贵', phone: '13800000023' }],
      facts:
        '隔壁吴明贵家挖地基修房子，离我家山墙不到一米。上个月墙上裂了一条缝，从窗角一直到地面，越来越宽。',
      wish: '请他先停一停，找人来看看安不安全，墙怎么修、谁来修说清楚。',
    },
    ['crack', 'crack', 'damp'],
  );
}

/** Accepted yesterday; somebody has to be named to it. */
export async function scratch(tell: Teller): Promise<ToldCase> {
  const told = await tell.file(CHEN_YONG, tell.ago(2, '12:30'), {
    kind: 'traffic',
    place: PLACES.qianjin,
    applicant: { name: '陈勇', phone: '13800000006' },
    others: [{ kind: 'person', name: '蒋志刚', phone: '13800000024' }],
    facts:
      '回来办事，在前进社区路口跟蒋志刚的三轮车擦了一下，人没有事，交警说两边自己商量。修车花了九百六，他只认三百。',
    wish: '请人帮我们算一算，各出多少，早点了结。',
  });
  await told.do(CHEN_JING, tell.ago(1, '16:05'), { type: 'accept' });
  return told;
}

/** She is afraid: nobody speaks to the other side before a person has called her on the safe number. */
export async function fear(tell: Teller): Promise<ToldCase> {
  return tell.file(HE_XIAOYAN, tell.ago(1, '21:48'), {
    kind: 'marriage_family',
    place: PLACES.lianfeng,
    applicant: { name: '何晓燕', phone: '13800000008' },
    others: [{ kind: 'person', name: '杨军', phone: '13800000025' }],
    afraid: { safePhone: '13800000018' },
    facts:
      '他喝了酒就摔东西，上个月推了我一把，头碰在门框上。我现在带着孩子住在娘家，不想让他知道我找过你们。',
    wish: '想先问问我该怎么办，孩子上学的事能不能先说好。请不要先联系他。',
  });
}

/** From somebody without an account, about somebody unknown: to be called back and confirmed. */
export async function rubble(tell: Teller, { grid }: Posters): Promise<ToldCase> {
  return tell.file(null, tell.minutes(58), {
    kind: 'environment',
    place: PLACES.lianfeng,
    applicant: { name: '孙小兰', phone: '13800000031' },
    others: [{ kind: 'unknown', name: '夜里来倒渣土的货车' }],
    facts:
      '这一个星期有货车夜里把建筑渣土倒在我们承包田边的机耕道上，路快堵了。车牌没有看清，好像是蓝色的车头。',
    wish: '请帮忙查一查是哪家的车，把渣土拉走。',
    poster: grid,
  });
}
