import Taro from '@tarojs/taro';
import { copyText } from './clipboard.weapp';
import type { Shared, ShareOrder } from './share-order';

/** WeChat shares only from its own menu: this opens the menu for the page and copies the web link. */
export async function shareLink({ title, url }: ShareOrder): Promise<Shared> {
  const copied = await copyText(`${title} ${url}`);
  try {
    await Taro.showShareMenu({ withShareTicket: false });
    return 'menu';
  } catch {
    return copied ? 'copied' : 'failed';
  }
}
