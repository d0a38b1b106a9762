import type { Shape } from '../shape';
import type { mine as zh } from '../zh/mine';

export const mine: Shape<typeof zh> = {
  cases: 'My cases',
  casesNote: 'Each says whose turn it is, and by when.',
  open: 'Open',
  ended: 'Ended',
  all: 'All',
  filters: 'Filter',
  empty: 'No cases yet',
  emptyNote: 'Ask for mediation if you need it; if you were given a code, scan it.',
  emptyEnded: 'None has ended',
  emptyOpen: 'None is open',
  file: 'Ask for mediation',
  messages: 'Messages',
  messagesNote: "The other side can't see what you say to the centre.",
  noMessages: 'No messages yet',
  noMessagesNote: 'Once you have a case, you can talk with the centre and the mediator here.',
  joint: 'Everybody',
  privateLine: 'Only with the mediator',
  centreLine: 'Me and the centre',
  lastChange: (when) => `changed ${when}`,
  nothingNew: 'Nothing new',
  unread: (count) => `${count} unread`,
  failed: 'It did not load',
  notices: 'Notices',
  noticesNote: 'Your turns and what has happened',
};
