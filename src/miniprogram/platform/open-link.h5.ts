/** `opened`: in a page of its own, which learns nothing of ours. `copied`: for the person to paste. */
export type LinkAnswer = 'opened' | 'copied' | 'failed';

/** What following an address from a message does on this phone. */
export const followsLinks = (): boolean => true;

export function followLink(address: string): Promise<LinkAnswer> {
  window.open(address, '_blank', 'noopener,noreferrer');
  return Promise.resolve('opened');
}
