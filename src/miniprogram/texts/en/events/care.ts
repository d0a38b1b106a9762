import type { Shape } from '../../shape';
import type { care as zh } from '../../zh/events/care';

export const care: Shape<typeof zh> = {
  kept: (who) => `A message was kept as evidence by ${who}`,
  keptDay: (day) => `it happened on ${day}`,
  dropped: (who) => `A message was taken off the evidence by ${who}`,
  hideAsked: (who) => `The mediator was asked by ${who} to fold a message`,
  hideNext: 'the mediator looks at it and decides',
  hideRefused: 'The mediator looked at it: that message is not folded',
  hidden: 'The mediator folded a message',
  hiddenNote: 'it stays in the record and opens with a tap',
  shown: 'The mediator unfolded a message',
  held: (who) => `A message by ${who} waits for the mediator`,
  heldNext:
    'it goes to the talks once the mediator has looked at it; until then the other side does not see it',
  returned: (whom) => `The mediator gave a message back to ${whom}`,
  returnedNext: 'it was not sent; change it and send it again',
  danger: 'Something that was said sounds like danger',
  dangerNext: 'please reach whoever wrote it soon, and ask',
  dangerSettled: 'Somebody has seen to the words that sounded like danger',
};
