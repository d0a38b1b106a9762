import type { Shape } from '../shape';
import type { evidence as zh } from '../zh/evidence';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const evidence: Shape<typeof zh> = {
  title: 'Evidence list',
  open: (count) => `Evidence list · ${count}`,
  filter: 'Whose',
  all: 'All',
  mine: 'Mine',
  theirs: 'Theirs',
  applicant: 'Applicant',
  other: 'Other side',
  staff: 'Mediator’s',
  of: (name) => `Kept by ${name}`,
  you: 'you',
  staffName: 'the mediator',
  undated: 'No day given',
  day: (month, day) => `${day} ${MONTHS[month - 1]}`,
  dayOfYear: (year, day) => `${day} ${year}`,
  photo: (count) => (count === 1 ? '1 photo' : `${count} photos`),
  pdf: 'PDF file',
  audio: 'Recording',
  voice: (seconds) => `Voice, ${seconds} s`,
  saidBy: (name) => `Said by ${name}`,
  fingerprint: (sum) => `Fingerprint ${sum}`,
  fingerprintNote: 'It was noted when the file arrived: change one letter of the file and it no longer fits.',
  messageMissing: 'That message did not come; look again with a signal',
  empty: 'No evidence yet',
  emptyNote:
    'In the chat, hold a message or tap the “⋯” beside it and choose “Keep as evidence”: then it stands here.',
  emptyFor: 'None on this side yet',
  failed: 'The evidence list did not open',
  chat: 'Look in the chat',
};
