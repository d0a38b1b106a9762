/** The address of `path` that other people's phones can open. */
export function publicLink(path: string): string {
  return `${YIMA_API_BASE}${path}`;
}
