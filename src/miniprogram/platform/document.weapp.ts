import Taro from '@tarojs/taro';
import type { DocumentAnswer, DocumentOrder } from './document-order';
import { absolute } from './network-answer';

/** Shows a PDF; its menu lets the person save it, print it or send it on. */
export async function openDocument({ link, name }: DocumentOrder): Promise<DocumentAnswer> {
  const filePath = `${storage()}/${name.replace(/[\\/:*?"<>|\s]/g, '-')}.pdf`;
  try {
    // Under its own name: WeChat shows the name of the file, and a temporary one is a row of letters.
    const { statusCode } = await Taro.downloadFile({ url: absolute(link), filePath });
    if (statusCode !== 200) return statusCode >= 500 ? 'failed' : 'gone';
  } catch (error) {
    // A server that the mini program's settings do not name is no matter of the network.
    return /domain/i.test((error as { errMsg?: string }).errMsg ?? '') ? 'failed' : 'offline';
  }
  try {
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return 'opened';
  } catch {
    return 'failed';
  }
}

/** Where a mini program may keep files of its own. */
function storage(): string {
  return Taro.env.USER_DATA_PATH ?? '';
}
