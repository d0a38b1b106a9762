import type { Shape } from '../shape';
import type { clock as zh } from '../zh/case-clock';

export const clock: Shape<typeof zh> = {
  title: 'Whose turn',
  turn: (who, what) => `${who}: ${what}`,
  you: 'You',
  youWithin: 'you',
  due: (due, basis) => `by ${due} · ${basis}`,
  dueLate: (due, basis) => `${due} has passed · ${basis}`,
  road: 'Steps and dates',
  roadNote: 'Each step: by whom, within how many days, on what basis',
  late: {
    title: (what) => `Late: ${what}`,
    was: (day) => `was due ${day}`,
    unexplained: 'Not explained yet. Every side is owed a written reason.',
    explained: (who, when) => `explained by ${who}, ${when}`,
    newDate: (day) => `now by ${day}`,
  },
  urge: {
    title: 'Reminder',
    urged: (who, when) => `from ${who}, ${when}`,
    owed: (who, due) => `Not answered yet. ${who} answers by ${due}.`,
    owedSoon: 'Not answered yet.',
    answered: (who, when) => `answered by ${who}, ${when}`,
    until: (day) => `promised by ${day}`,
  },
  raised: {
    here: 'It was raised to the head of the centre, who finds out and answers.',
    above: 'It was raised to the centre one level up, which finds out and answers.',
  },
  standing: {
    rest: 'This case rests',
    restUntil: (reason, day) => `${reason}. Looked at again on ${day}; until then no dates run.`,
    heirs: {
      death: 'Somebody has died. It goes on when the relatives have taken over.',
      incapacity: 'Somebody can no longer decide alone. It goes on when a guardian has taken over.',
    },
    transfer: (name) => `${name} was asked to take it over`,
    transferNote: 'They have to answer. The code stays the same; you do not file again.',
    transferStaff: 'They have to answer. Until then other steps wait.',
    transferYours: 'Your organisation is asked to take it over',
    transferYoursNote: 'Why stands below. Take it, or say whose it is.',
    extension: (day) => `The proposal: talks until ${day}`,
    extensionWaiting: (names) => `${names} still to answer; it counts when everybody agrees.`,
    apart: 'Talks apart',
    apartOwn: 'You said that you were afraid, so you talk apart and do not meet the other side.',
    apartStaff: 'Somebody said they were afraid: no joint talks, each side is talked with alone.',
    and: ', ',
  },
  ways: {
    title: 'The ways that stay open',
    note: 'What did not work out here closes no other way. Some have time limits, so ask early.',
    names: {
      court: 'Sue in court',
      arbitration: 'Arbitration',
      labour_arbitration: 'Labour arbitration',
      administrative: 'The office in charge',
      police: 'The police station',
      legal_aid: 'Ask a lawyer for free',
    },
    notes: {
      court: 'Hand a written complaint in at the court. How and where: call 12368.',
      arbitration: 'Only if both sides agreed to it in writing before. Not sure? Call 12348.',
      labour_arbitration:
        'For wages, injuries and dismissal this comes first, in general within a year. Call 12333.',
      administrative: 'Which office and how: call 12345.',
      police: 'The station that dealt with it. If somebody is being hurt, call 110 at once.',
      legal_aid: 'Call 12348 and a lawyer explains; with little money you can ask for legal aid.',
    },
  },
};
