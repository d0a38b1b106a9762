import { type Offers, run, sheet } from './offer';

/** 见面与会谈: the joint room, sessions and their records. */
export const meeting: Offers = {
  openRoom: {
    by: ['openRoom'],
    for: 'staff',
    icon: 'users',
    label: (words) => words.meeting.openRoom,
    note: (words) => words.meeting.openRoomNote,
    leads: 'always',
    act: run('openRoom'),
  },
  resumeRoom: {
    by: ['resumeRoom'],
    for: 'staff',
    icon: 'play',
    label: (words) => words.meeting.resumeRoom,
    leads: 'always',
    act: run('resumeRoom'),
  },
  pauseRoom: {
    by: ['pauseRoom'],
    for: 'staff',
    icon: 'pause',
    label: (words) => words.meeting.pauseRoom,
    act: sheet('pauseRoom'),
  },
};
