import Taro from '@tarojs/taro';
import { after } from './clock';
import type { DocumentAnswer, DocumentOrder } from './document-order';
import { absolute } from './network-answer';

/** Shows a PDF; its menu lets the person save it, print it or send it on. */
export async function openDocument({ link, name }: DocumentOrder): Promise<DocumentAnswer> {
  const filePath = placeFor(name);
  try {
    // Under its own name: WeChat shows the name of the file, and a temporary one is a row of letters.
    const { statusCode } = await Taro.downloadFile({ url: absolute(link), filePath });
    if (statusCode !== 200) return statusCode >= 500 ? 'failed' : 'gone';
  } catch (error) {
    // A server that the mini program's settings do not name is no matter of the network.
    return /domain/i.test((error as { errMsg?: string }).errMsg ?? '') ? 'failed' : 'offline';
  }
  return show(filePath);
}

/** How long WeChat is given to take a document over that must not stay on the phone. */
const SHOWN_MS = 60_000;

/**
 * Shows a PDF that came with an answer, in base64. It may hold a personal key: the file is gone again a minute after it
 * was opened; whoever prints or sends it on does so from WeChat's own view of it.
 */
export async function openPdfBytes(name: string, base64: string): Promise<'opened' | 'saved' | 'failed'> {
  const filePath = placeFor(name);
  const files = Taro.getFileSystemManager();
  try {
    files.writeFileSync(filePath, base64, 'base64');
  } catch {
    return 'failed';
  }
  const became = await show(filePath);
  after(became === 'opened' ? SHOWN_MS : 0, () => files.unlink({ filePath }));
  return became;
}

async function show(filePath: string): Promise<'opened' | 'failed'> {
  try {
    await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
    return 'opened';
  } catch {
    return 'failed';
  }
}

/** Where a mini program may keep files of its own, under a name that a person can read. */
function placeFor(name: string): string {
  return `${Taro.env.USER_DATA_PATH ?? ''}/${name.replace(/[\\/:*?"<>|\s]/g, '-')}.pdf`;
}
