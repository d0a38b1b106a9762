/** A telephone number to read off a sentence: never broken over two lines. */
export function unbroken(telephone: string): string {
  return telephone.replace(/-/g, '-\u2060').replace(/ /g, '\u00a0');
}
