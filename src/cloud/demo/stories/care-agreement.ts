import { inChina } from '@/domain/procedure/calendar';
import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, CHEN_LI, CHEN_YONG, LUO_JIANMING, ZHOU_YULAN } from '../town';
import { type Clause, draft } from './agreeing';

const FAMILY = [ZHOU_YULAN, CHEN_GANG, CHEN_LI, CHEN_YONG] as const;

/** A family signs on paper, with names and fingerprints; one of them is far away and signs when he is home. */
export async function agree(tell: Teller, told: ToldCase): Promise<void> {
  const { ago } = tell;
  for (const clause of clauses(tell))
    await told.do(LUO_JIANMING, ago(3, '10:00'), { type: 'proposeTerm', ...clause });
  for (const [index, who] of FAMILY.entries())
    for (const termId of ['t1', 't2', 't3', 't4'])
      await told.do(who, ago(3, `1${index + 2}:20`), { type: 'acceptTerm', termId, version: 1 });
  const digest = await draft(told, LUO_JIANMING, ago(2, '09:20'), {
    facts:
      '周玉兰七十四岁，丧偶，独住自己的老房子。三个子女陈刚、陈丽、陈勇均已成家，都愿意赡养，但生活费和照看一直没有说定。',
    issue: '每月生活费各出多少，平时和住院时谁照看，住院费用怎么分担。',
    responsibility: '三个子女都有赡养母亲的义务，按各自情况出钱、出力。',
    manner: '生活费转到周玉兰的存折；照看由陈刚为主；周玉兰住在自己的老房子里。',
    form: 'paper',
  });
  const ways = { p1: 'household_book', p2: 'id_card', p3: 'id_card', p4: 'video' } as const;
  for (const [partyId, how] of Object.entries(ways))
    await told.do(LUO_JIANMING, ago(2, '15:00'), { type: 'checkIdentity', partyId, how, authority: false });
  await told.do(LUO_JIANMING, ago(1, '15:30'), {
    type: 'recordPaper',
    digest,
    partyIds: ['p1', 'p2', 'p3'],
    mediator: true,
    read: 'aloud',
    files: await told.album(LUO_JIANMING, ago(1, '15:30'), ['signed']),
  });
}

function clauses({ minutes }: Teller): Clause[] {
  const monthly = (debtor: string, name: string, yuan: number): Clause => {
    const instalments = Array.from({ length: 12 }, (_, month) => ({
      due: inChina(minutes(0))
        .startOf('month')
        .add(month + 1, 'month')
        .format('YYYY-MM-05'),
      amount: yuan * 100,
    }));
    return {
      debtor,
      creditor: 'p1',
      deed: 'pay',
      amount: yuan * 100 * instalments.length,
      due: null,
      instalments,
      text: `${name}每月 5 日前付给母亲生活费 ${yuan} 元，先定一年，以后照此续。`,
      proof: '存折流水',
    };
  };
  const year = instalmentYear(minutes(0));
  return [
    monthly('p3', '陈丽', 500),
    monthly('p4', '陈勇', 800),
    {
      debtor: 'p2',
      creditor: 'p1',
      deed: 'do',
      amount: null,
      due: year,
      instalments: [],
      text: '陈刚负责母亲平时买菜、买药、交水电费，每星期至少去看两次。',
      proof: '由周玉兰说了算，调解员回访时问',
    },
    {
      debtor: 'p2',
      creditor: null,
      deed: 'other',
      amount: null,
      due: year,
      instalments: [],
      text: '母亲住院，报销以后剩下的费用三个子女各出三分之一；守夜陈刚前半段，陈勇后半段，陈丽送饭。',
      proof: '医院的结算单',
    },
  ];
}

function instalmentYear(now: string): string {
  return inChina(now).add(1, 'year').format('YYYY-MM-DD');
}
