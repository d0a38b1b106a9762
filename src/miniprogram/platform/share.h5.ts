import { copyText } from './clipboard.h5';
import type { Shared, ShareOrder } from './share-order';

export async function shareLink({ title, url }: ShareOrder): Promise<Shared> {
  if (navigator.share) {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'failed';
    }
  }
  return (await copyText(`${title} ${url}`)) ? 'copied' : 'failed';
}
