/**
 * Everybody who may come to the door, from the dispute's own point of view.
 *
 * `nobody`: knows nothing. `bare_code`: holds the code. `wrong_key`: holds it and has guessed a key. `outsider`: a party
 * of another dispute. `waiting`: says that they act for a party, and the centre has not called back yet. `undone`: took
 * a key that was not theirs, and the centre has taken it back. `old_phone`: held a party's place until a new key was
 * used. `applicant`, `other`: both sides, who talk. `locked`: the other side on a phone that has not shown its PIN.
 * `invited`: asked, and has not agreed. `gone`: has left. `helper`: files and acts for the applicant. `helper_file`: may
 * only file and see how far it is. `former_helper`: may no longer. `late_helper`: might until a moment ago. `mediator`,
 * `clerk`: who handle it. `expert`: called in. `colleague`: the centre's mediator of other cases. `foreign_clerk`: of
 * another centre.
 */
export const CALLERS = [
  'nobody',
  'bare_code',
  'wrong_key',
  'outsider',
  'waiting',
  'undone',
  'old_phone',
  'applicant',
  'other',
  'locked',
  'invited',
  'gone',
  'helper',
  'helper_file',
  'former_helper',
  'late_helper',
  'mediator',
  'clerk',
  'expert',
  'colleague',
  'foreign_clerk',
] as const;
export type Caller = (typeof CALLERS)[number];
