import type { Shape } from '../../shape';
import type { access as zh } from '../../zh/events/access';

export const access: Shape<typeof zh> = {
  claimed: (who, name, as) => `${name} says they act for ${who} (${as})`,
  claimedNext: 'They see nothing before the centre has checked',
  doubted: (who) => `To be checked first: who came in for ${who}`,
  confirmed: (who) => `The centre has checked who came in for ${who}`,
  checkedBy: { callback: 'by telephone', window: 'at the window' },
  misused: 'It turned out to be somebody else',
  undone: (who) => `Somebody else had used the key of ${who}; the centre took it back`,
  answerBack: 'What was answered then does not count and is asked anew',
  ended: (who) => `A new phone for ${who}; the old one shows nothing any more`,
};
