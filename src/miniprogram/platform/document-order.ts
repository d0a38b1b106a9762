export type DocumentOrder = {
  /** `/files/…` of our server, or a whole address. Signed: it needs no header. */
  readonly link: string;
  /** What the file is called for the person, without its ending. No personal data: it stays on the phone. */
  readonly name: string;
};

/**
 * `opened`: it is on the screen. `saved`: the browser has it, in its downloads. `gone`: the link has run out or the
 * paper is no longer there. `offline`: no network, try again. `failed`: there, but this phone could not show it.
 */
export type DocumentAnswer = 'opened' | 'saved' | 'gone' | 'offline' | 'failed';
