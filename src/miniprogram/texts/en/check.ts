import type { Shape } from '../shape';
import type { check as zh } from '../zh/check';

export const check: Shape<typeof zh> = {
  way: 'You hold an agreement? Check it',
  wayNote: 'With its case code and fingerprint',
  bar: 'Check an agreement',
  title: 'Is this agreement genuine?',
  note: 'Type the case code and the fingerprint as printed on it. No sign-in; anybody may check.',
  code: 'Case code',
  codeHelp: '16 digits',
  codePlaceholder: 'like 4821 7730 5926 1860',
  codeWrong: {
    length: 'The case code has 16 digits; please count again.',
    mistyped: 'One digit is wrong; please compare with the agreement.',
  },
  fingerprint: 'Fingerprint of the text',
  fingerprintHelp: 'At the foot of every page: 16 digits or letters in fours',
  fingerprintPlaceholder: 'like 9f2c 04ab 77d1 e630',
  fingerprintWrong: 'The fingerprint has 16 characters, only digits and a to f; please compare again.',
  go: 'Check',
  genuine: 'It matches: genuine',
  genuineNote:
    'Code and fingerprint are those of the agreement we keep. Compare number and organisation with your paper too.',
  number: 'Number',
  committee: 'Mediated by',
  inForce: 'In force since',
  notInForce: 'Not in force yet, or taken back',
  fake: 'It does not match',
  fakeNote:
    'Look for a typing mistake first. If there is none, the paper may have been changed, or is not ours. Pay nothing because of it, and call the centre.',
  call: 'Call the centre',
};
