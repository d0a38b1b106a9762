import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, CHEN_YONG, LIU_QIANG, LUO_JIANMING, PLACES } from '../town';
import type { Posters } from './posters';

/** Two neighbours complain of each other about one pump: the later case goes on in the earlier one, with both codes. */
export async function pump(tell: Teller, { hall }: Posters): Promise<ToldCase> {
  const { ago } = tell;
  const first = await tell.file(LIU_QIANG, ago(6, '18:30'), {
    kind: 'neighbours',
    place: PLACES.changgou,
    applicant: { name: '刘强', phone: '13800000007' },
    others: [{ kind: 'person', name: '蒋秀珍', phone: '13800000043' }],
    facts: '我家和蒋秀珍家合用一台抽水泵，今年七月烧了，修泵花了一千二，是我先垫的。她家不肯出一半。',
    wish: '修泵的钱一家一半，以后电费怎么算写清楚。',
  });
  await first.do(CHEN_JING, ago(5, '09:40'), { type: 'accept' });
  await first.do(CHEN_JING, ago(5, '09:44'), { type: 'assign', mediatorId: LUO_JIANMING });
  await first.do(LUO_JIANMING, ago(5, '14:20'), { type: 'declare', relation: 'none' });
  const second = await tell.file(null, ago(4, '10:30'), {
    kind: 'neighbours',
    place: PLACES.changgou,
    applicant: { name: '蒋秀珍', phone: '13800000043' },
    others: [{ kind: 'person', name: '刘强', phone: '13800000007' }],
    facts: '和刘强家合用的抽水泵修好以后，他把泵锁了，不让我家抽水，说先拿六百块。我家菜地都干了。',
    wish: '先让我家用水，修泵的钱可以坐下来算。',
    poster: hall,
  });
  await second.do(CHEN_JING, ago(4, '15:50'), {
    type: 'linkCase',
    code: first.code,
    same: [
      { partyId: 'p1', is: 'p2' },
      { partyId: 'p2', is: 'p1' },
    ],
    reason: '两家说的是同一台抽水泵，合在一起办，由一位调解员一次说清楚。',
  });
  return first;
}

/** Sent twice from a train with a bad signal: the second one is closed, and nothing is wrong with anybody. */
export async function twice(tell: Teller): Promise<ToldCase> {
  const told = await tell.file(CHEN_YONG, tell.ago(2, '12:48'), {
    kind: 'traffic',
    place: PLACES.qianjin,
    applicant: { name: '陈勇', phone: '13800000006' },
    others: [{ kind: 'person', name: '蒋志刚', phone: '13800000024' }],
    facts: '在前进社区路口跟蒋志刚的三轮车擦了一下，修车花了九百六，他只认三百。',
    wish: '请人帮我们算一算，各出多少。',
  });
  await told.do(CHEN_JING, tell.ago(1, '16:10'), {
    type: 'closeWrong',
    reason: '同一件事交了两次，以先交的那一件为准，已经电话跟陈勇说过。',
  });
  return told;
}
