import type { Shape } from '../shape';
import type { actions as zh } from '../zh/case-actions';

export const actions: Shape<typeof zh> = {
  title: 'What you can do',
  rest: (count) => `${count} more`,
  groups: {
    contact: 'Contact and answers',
    people: 'The sides and the mediator',
    meeting: 'Meetings and talks',
    terms: 'Terms and agreement',
    performance: 'Performance and visits',
    work: 'Case work and notes',
    change: 'Changes and endings',
  },
  contact: {
    answer: 'Read the invitation and answer',
    answerAgain: 'Read the invitation',
    supplement: 'Tell us more',
    log: 'Log a contact',
    keys: 'Issue a personal key',
    deliver: 'Delivery and answers',
  },
  people: {
    assign: 'Choose a mediator',
    reassign: 'Choose another mediator',
    declare: 'Declare how I stand to the sides',
    declareAnew: 'Declare anew: something changed',
  },
  meeting: {
    openRoom: 'Open the talks',
    openRoomNote: 'Everybody has answered. The talks can begin.',
    pauseRoom: 'Pause the talks',
    resumeRoom: 'Let the talks go on',
    propose: 'Arrange a meeting',
    chooseTimes: 'Choose the time to meet',
    arrange: 'Fix the time to meet',
    companion: 'Somebody comes with me, or for me',
    writeRecord: 'Write the record of the meeting',
    signRecord: 'Read the record and sign',
  },
  terms: {},
  performance: {},
  work: {
    intake: 'Read it and decide',
    recordField: 'Record what was found on the spot',
  },
  change: {
    withdraw: 'Take the request back',
    withdrawFor: 'Record that the applicant withdraws',
  },
};
