import type { Shape } from '../shape';
import type { me as zh } from '../zh/me';

export const me: Shape<typeof zh> = {
  bar: 'Me',
  guest: 'Not signed in; you can still file and look up.',
  guestTitle: 'Hello',
  guestAccount: 'The account of your request; staff will confirm it by phone',
  resident: 'Resident',
  staff: { clerk: 'Clerk', mediator: 'Mediator' },
  look: 'Easy to read',
  language: '语言 Language',
  languages: { zh: '中文', en: 'English' },
  elder: 'Large text',
  elderChoices: { phone: 'As the phone', on: 'On', off: 'Off' },
  shared: 'My family uses this phone, too',
  sharedNote: 'Titles without names, a lock on private talks',
  elderNote: 'Larger words, larger buttons, fewer things on a screen.',
  work: 'Staff',
  enter: 'Staff entrance',
  enterNote: 'with an invitation code',
  desk: 'Back to my desk',
  help: 'Help',
  call: 'Call the centre',
  danger: 'What to do in danger',
  about: 'What this is',
  aboutText:
    "One code for each dispute. Request, acceptance, talks, agreement and visit: the code shows how far it is, whose turn, and by when. The people's mediation committee mediates; it is free and voluntary.",
  privacy: 'How your data is used',
  privacyPoints: {
    what: 'Only what the matter needs: name, phone, what happened, photos.',
    who: "The centre's staff and your mediator can read it. The other side sees your name and the kind only.",
    least: 'Until the other side answers, we keep only their name and one contact.',
    report: 'If someone is in danger, or the law requires it, it must be reported.',
    yours:
      'To see, correct or delete your data, call the centre; what the law makes us keep is locked and not used.',
  },
  close: 'All right',
  signOut: 'Sign out',
  signOutAsk: 'Your cases will no longer show on this phone. Code and personal key let you in again.',
  signOutGuest:
    'Yours is the account of your request: to come in again you need the code and a personal key; call the centre for the key.',
  signOutYes: 'Sign out',
  signOutNo: 'Stay',
};
