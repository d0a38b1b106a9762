/** What was found to be other than it was written. The message names it for whoever holds the file. */
export class Altered extends Error {}
