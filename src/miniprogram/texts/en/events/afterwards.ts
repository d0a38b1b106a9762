import type { Shape } from '../../shape';
import type { afterwards as zh } from '../../zh/events/afterwards';

export const afterwards: Shape<typeof zh> = {
  confirmationAsked: (who) => `The court is asked to confirm it: ${who}`,
  confirmationFiled: 'The request was handed in to the court',
  filedOn: (day) => `on ${day}`,
  decided: {
    confirmed: 'The court confirmed the agreement',
    rejected: 'The court did not confirm the agreement',
    withdrawn: 'The request to the court was taken back',
  },
  number: (number) => `document ${number}`,
  reported: {
    done: (who) => `Says it is done: ${who}`,
    partly: (who) => `Says part of it is done: ${who}`,
    not: (who) => `Says it is not done yet: ${who}`,
  },
  received: (who) => `Says it has come: ${who}`,
  notReceived: (who) => `Says it has not come: ${who}`,
  visited: 'Visit made',
  performed: { done: 'everything was done', partly: 'part of it was done', not: 'not done yet' },
  risk: 'What to keep an eye on',
  answered: {
    settled: (who) => `Says it is settled: ${who}`,
    not: (who) => `Says it is not settled: ${who}`,
    unsure: (who) => `Not sure: ${who}`,
  },
  mediator: 'the mediator',
  waived: 'No further visit',
  rated: (who, stars) => `${stars} ${stars === 1 ? 'star' : 'stars'} from ${who}`,
  ratedReaders: "the mediator can't see this",
  closed: 'Case closed',
  talksReopened: 'The talks begin again',
};
