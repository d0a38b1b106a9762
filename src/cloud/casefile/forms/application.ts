import { eventsOf, lastOf } from '../story';
import { dayOf, timeOf } from '../wording/dates';
import { type Form, paperOf, present, titleFor } from './form';
import { describedParty, partyFields } from './people';
import { blankLine } from './signing';

const VOLUNTARY =
  '人民调解委员会已将申请调解的相关规定告知我，现自愿申请调解，并保证所陈述的情况真实。调解不收取任何费用；我可以随时要求终止调解，也可以依法通过仲裁、行政、司法等途径解决。';

/** 调解申请书: as the applicant filed it; nobody but the applicant and the centre ever reads it. */
export const application: Form = (story) => {
  const filed = lastOf(story, 'case.filed');
  const statement = lastOf(story, 'statement.given');
  if (!filed || !statement) return [];
  const supplements = eventsOf(story, 'supplement.given');
  const at = supplements.at(-1)?.at ?? statement.at;
  const title = titleFor(story, '调解申请书');
  const applicant = story.state.parties.find(({ side }) => side === 'applicant');
  const parties = filed.data.parties.flatMap(({ partyId }) =>
    story.state.parties.filter((party) => party.partyId === partyId),
  );
  return [
    {
      at,
      title,
      write: () =>
        paperOf(story, { title, date: at }, [
          ...parties.map((party) => partyFields(describedParty(story, party))),
          { kind: 'heading', text: '纠纷简要情况' },
          { kind: 'paragraph', text: statement.words.text ?? '' },
          { kind: 'heading', text: '申请事项' },
          { kind: 'paragraph', text: statement.words.wish ?? '' },
          ...supplements.flatMap(({ at: when, words }) =>
            present([
              { kind: 'heading' as const, text: `补充说明（${dayOf(when)}）` },
              { kind: 'paragraph' as const, text: words.text ?? '' },
            ]),
          ),
          { kind: 'paragraph', text: VOLUNTARY },
          {
            kind: 'signatures',
            lines: [
              blankLine(
                '申请人',
                applicant ? describedParty(story, applicant).name : '',
                `本申请于${timeOf(filed.at)}通过解纷码提交，此时间为申请调解的时间。可以签名、盖章或者按指印。`,
              ),
            ],
          },
        ]),
    },
  ];
};
