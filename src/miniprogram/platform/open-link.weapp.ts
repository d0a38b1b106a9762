import { copyText } from './clipboard';
import type { LinkAnswer } from './open-link.h5';

export type { LinkAnswer };

/** WeChat shows a mini program's users no pages but those of its owner: an address can only be copied. */
export const followsLinks = (): boolean => false;

export async function followLink(address: string): Promise<LinkAnswer> {
  return (await copyText(address)) ? 'copied' : 'failed';
}
