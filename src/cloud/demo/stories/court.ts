import { inWords } from '../clock';
import type { Teller, ToldCase } from '../teller';
import { CHEN_GANG, LI_FANG, LUO_JIANMING, PLACES } from '../town';
import { bringToTalks } from './agreeing';

/** The court received the complaint and invited the centre to mediate first: its own rules about seal and confirmation. */
export async function orchard(tell: Teller): Promise<ToldCase> {
  const { ago, ahead, dateOf } = tell;
  const told = await tell.file(LI_FANG, ago(10, '11:20'), {
    kind: 'forest_land',
    place: PLACES.zaohe,
    applicant: { name: '李芳', phone: '13800000001' },
    others: [{ kind: 'person', name: '陈刚', phone: '13800000004' }],
    facts:
      '我家八分果园转包给陈刚种，合同到今年底。他说树是他嫁接的，要我补钱才退。我去法院起诉，法院问愿不愿意先调解，我说愿意，法院就委派到这里来了。',
    wish: '年底把地退给我，树怎么算商量着来。',
  });
  await bringToTalks(tell, told, { mediator: LUO_JIANMING, other: CHEN_GANG, days: 9, track: 'court' });
  await told.say(
    LUO_JIANMING,
    ago(5, '09:40'),
    '两位好，这件是区法院委派来调解的。谈成了，可以一起请法院确认。',
  );
  await told.say(CHEN_GANG, ago(4, '19:50'), '地我退，四十棵树是我一棵一棵嫁接的，总要算点工钱。');
  const due = dateOf(ahead(25, '12:00'));
  await told.do(LUO_JIANMING, ago(2, '10:30'), {
    type: 'proposeTerm',
    debtor: 'p2',
    creditor: 'p1',
    deed: 'do',
    amount: null,
    due,
    instalments: [],
    text: `陈刚在${inWords(due)}以前把八分果园退给李芳，树不砍不移。`,
    proof: '两家一起到地里交接，由村干部签字',
  });
  await told.do(LI_FANG, ago(2, '12:15'), { type: 'acceptTerm', termId: 't1', version: 1 });
  return told;
}
