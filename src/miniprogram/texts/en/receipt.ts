import type { Shape } from '../shape';
import type { receipt as zh } from '../zh/receipt';

export const receipt: Shape<typeof zh> = {
  bar: 'Received',
  title: 'We have it.\nThis is your case code.',
  note: 'Use this one code to see progress and to ask the centre',
  qr: 'QR of the case code',
  code: 'Case code',
  when: 'Asked on',
  at: (year, month, day, time) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} ${time}`,
  committee: 'Asked of',
  applicant: 'Applicant',
  proof: (committee) =>
    `At this time you asked ${committee} for mediation; keep this. How a time limit counts is for the court or arbitration body; if yours is near, ask 12348 first.`,
  ask12348: 'Call 12348 about time limits',
  next: 'What happens next',
  afraid: 'You said you are afraid: nothing goes to the other side until we have called you.',
  guest: 'Staff will call you first to confirm. Please watch for the call.',
  save: 'Save',
  progress: 'See progress',
  copy: 'Copy the code',
  copied: 'Code copied',
  copyFailed: 'Could not copy; please write the 16 digits down',
  share: 'Send to family',
  shareTitle: 'My case code',
  shareMenu: 'Tap "…" at the top right, then forward',
  shareFailed: 'Could not share; copy the code and send it',
  saved: 'Picture saved',
  saveDenied: "No permission to save. Allow it in the phone's settings, or take a screenshot.",
  saveFailed: 'Not saved; a screenshot does as well',
  openNote: "With this code alone others see only the stage and the centre's phone, no names, no words.",
  failed: 'The receipt did not load',
  pictureTitle: 'Case code receipt',
};
