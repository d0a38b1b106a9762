/** What became of a write: `full` is worth telling the person, so that they finish or delete something. */
export type Written = 'saved' | 'full' | 'failed';
