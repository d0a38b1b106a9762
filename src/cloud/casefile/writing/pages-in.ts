/** How many pages a PDF of ours has, from its page tree. Throws when it is none. */
export function pagesIn(pdf: Buffer): number {
  const [, count] = /\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1')) ?? [];
  if (count === undefined) throw new Error('a file of papers holds something that is no PDF of ours');
  return Number(count);
}
