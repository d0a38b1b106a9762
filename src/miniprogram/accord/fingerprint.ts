/** `9f2c 04ab 77d1 e630`: as much of a digest as people compare, in fours. */
export function shortFingerprint(digest: string): string {
  return digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
