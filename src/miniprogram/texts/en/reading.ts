import type { Shape } from '../shape';
import type { reading as zh } from '../zh/reading';

export const reading: Shape<typeof zh> = {
  firstUnread: (count) => `${count} new ↑`,
  toNewest: 'To the newest',
  read: (names) => `Read by ${names}`,
  unfold: 'Show all of it',
  fold: 'Show less',
  link: {
    title: 'Open this web address?',
    warning:
      'Do not open an address that you do not know. Never type a bank card number or a code from a text message there.',
    open: 'Open',
    copy: 'Copy the address',
    copied: 'The address is copied',
    failed: 'It could not be copied: please write it down',
  },
  folded: 'The mediator folded this message',
  show: 'Show',
  hideAgain: 'Fold again',
  hideAsked: (name) => `${name} asks you to fold this message`,
  held: {
    own: 'Goes out once the mediator has looked at it',
    ownNote:
      'Some of the words may hurt, so the mediator looks first. Nobody else sees it yet, and nothing is lost.',
    title: (name) => `Written by ${name}, waiting for your look`,
    note: 'Until you let it through, only you and its writer see it.',
    release: 'Let it through',
    released: 'It is sent',
    back: 'Send back',
    backTitle: 'Send this message back',
    backNote: 'Its writer sees your reason and can change it. Nobody else sees it.',
    reason: 'Why',
    placeholder: 'For example: that was harsh, please put it another way',
    backSend: 'Send back',
    backDone: 'Sent back, with your reason',
    returned: 'Not sent: the mediator gave it back',
    why: (reason) => `Reason: ${reason}`,
    change: 'Change and send',
    changed: 'It is below: change it, then send',
  },
  danger: {
    mark: 'This sounds like danger',
    settle: 'Dealt with',
    title: 'What was done',
    sheetNote:
      'Write one sentence about what you did, such as: called, everybody is safe. The mark goes; the record stays.',
    reason: 'What you did',
    placeholder: 'For example: called, everybody is safe',
    send: 'Record it',
    done: 'Recorded',
  },
  moreWaiting: (count) => `${count} more are waiting in line`,
  waiting: (count) => `${count} to look at ↑`,
  pdf: (size) => `PDF file · ${size}`,
  pdfOpen: (size) => `Open the PDF file, ${size}`,
  pdfName: 'File from the talks',
  pdfAnswers: {
    gone: 'The file can no longer be opened: leave this page and come back',
    offline: 'No signal, the file did not come. Tap again when there is one',
    failed: 'This phone cannot show the file',
  },
};
