import type { Shape } from '../../shape';
import type { meeting as zh } from '../../zh/events/meeting';

export const meeting: Shape<typeof zh> = {
  field: {
    investigation: 'Inquiry made',
    site_visit: 'The place was looked at',
    witness: 'A witness was asked',
  },
  proposed: 'A meeting was proposed',
  proposedOnly: (who) => `A meeting with ${who} alone was proposed`,
  times: (count) => (count === 1 ? '1 time to choose' : `${count} times to choose from`),
  remote: 'by video or telephone',
  marked: (who) => `Times marked: ${who}`,
  markedNone: (who) => `None of the times suits ${who}`,
  fixed: 'The meeting is fixed',
  cancelled: 'This meeting was cancelled',
  companion: (who, name) => `${name} comes along with ${who}`,
  representative: (who, name) => `${name} comes in place of ${who}`,
  written: 'The record is written: read it and sign',
  rewritten: 'The record was changed: read it anew, then sign',
  results: { agreed: 'agreed', continues: 'goes on another time', failed: 'no result' },
  signed: (who) => `Record signed: ${who}`,
  aloud: 'read aloud to them',
  refused: (who) => `Record not signed: ${who}`,
  mediator: 'the mediator',
};
