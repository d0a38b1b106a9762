import type { Shape } from '../shape';
import type { road as zh } from '../zh/road';

export const road: Shape<typeof zh> = {
  title: 'Steps and dates',
  note: 'What is done step by step, by whom, within how many days, and on what basis.',
  failed: 'The procedure could not be read',
  which: 'Which kind of mediation',
  tracks: {
    people: "People's mediation",
    administrative: 'Administrative mediation',
    police: 'Police mediation',
    industry: 'Industry mediation',
    court: 'Court-invited mediation',
  },
  yours: 'Your case goes this way',
  hour: (hour) => `A day that is named means: before ${hour}:00 on that day.`,
  parts: {
    asking: 'Request and acceptance',
    inviting: 'Inviting every side',
    talking: 'The talks',
    agreeing: 'The agreement',
    keeping: 'Keeping it, and the visit',
    special: 'Only where it comes to that',
  },
  owners: { clerk: 'the centre', mediator: 'the mediator', party: 'the sides' },
  end: 'The agreement and its force',
  seal: 'Whose seal',
  seals: {
    committee: "the people's mediation committee",
    agency: 'the administrative agency',
    police: 'the police',
    association: 'the industry body',
    court: "the people's court",
  },
  effect: 'What it is worth',
  effects: {
    civil_contract: 'It binds like a contract. If it is not kept, you can sue in court.',
    no_penalty_when_kept: 'If it is kept, the police impose no penalty. It binds like a contract besides.',
    court_document: 'The court can make a document of it that can be enforced.',
  },
  confirmation: 'Confirmation by the court',
  confirmable: (days, basis, court) =>
    `Within ${days} days of taking effect all sides may ask ${court} together. Once confirmed it can be enforced. ${basis}`,
  unconfirmable: 'Agreements of this kind are not confirmed by a court here. If it is not kept, you can sue.',
  courts: { competent: 'the competent basic court', inviting: 'the court that invited the mediation' },
  visits: 'Visits',
  and: '; ',
  visit: (n, length) => `Visit ${n}: ${length} after taking effect`,
  days: {
    working: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    calendar: (count) => (count === 1 ? '1 day' : `${count} days`),
  },
  windows: 'The windows of the hall',
  help: 'If anything is unclear, call the centre; somebody will explain it.',
};
