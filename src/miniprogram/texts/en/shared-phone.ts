import type { Shape } from '../shape';
import type { sharedPhone as zh } from '../zh/shared-phone';

export const sharedPhone: Shape<typeof zh> = {
  title: 'My family uses this phone, too',
  note: 'Whoever picks up this phone does not see with whom or about what you are in mediation, nor what you and the mediator say in private.',
  neutral: {
    title: 'Titles without names',
    label: 'Titles and notices name neither the other side nor the matter',
    on: 'No names',
    off: 'As usual',
    looksLike: (title) =>
      `Lists, titles and notices then say only “${title}”. What stands on the pages themselves stays as it is.`,
  },
  lock: {
    title: 'PIN for the private talk',
    none: 'There is none yet. With one, what you and the mediator say in private is shown only after it was entered; it locks again after 10 minutes, or when you leave the app.',
    has: 'There is one. What you and the mediator say in private is shown only after it was entered; it locks again after 10 minutes, or when you leave the app.',
    signIn: 'First ask for mediation, or come in with a code and your personal key; then you can set a PIN.',
    set: 'Set a PIN',
    change: 'Change the PIN',
    remove: 'Remove the PIN',
    forgot: 'I forgot the PIN',
  },
  steps: {
    old: 'First, the PIN you have now',
    fresh: 'Choose a PIN of 4 to 6 digits',
    again: 'Once more, to be sure',
    note: 'No birthday, no phone number: nothing that your family can guess.',
    differs: 'The two are not the same. Please choose again.',
    next: 'Next',
    save: 'Use this one',
    removeNow: 'Remove the PIN',
  },
  done: {
    set: 'The PIN is set, and the private talk is locked',
    change: 'The PIN is changed',
    remove: 'The PIN is removed',
  },
  forgotten: {
    title: 'I forgot the PIN',
    text: 'We can not see your PIN and can not tell you. Call the centre and say that you forgot it; then bring your ID to its window and ask for a new personal key. Entered on this phone it takes the old PIN away, and you can set a new one. A key from before does not count. With several cases on this phone, each needs a key of its own. Nothing that was said is lost.',
    call: (phone) => `Call the centre ${phone}`,
  },
  door: {
    title: 'The private talk is locked',
    note: 'What you and the mediator say to each other alone is shown only after the PIN. The other side never sees it.',
    kept: 'What you wrote there and has not gone yet is kept for you, too.',
    open: 'Enter the PIN',
    sheet: 'Enter the PIN',
    enter: 'Open',
    lasts: 'Open for 10 minutes; it locks when you leave the app.',
  },
  pad: {
    entered: (count) => `Digits entered: ${count}`,
    erase: 'Delete one',
    label: 'Number pad',
  },
};
