import type { House } from '../house';
import { reportFault } from '../http/fault';

/** The page that a code opens in the mini program, scanned as a QR or as WeChat's own code. */
export const CASE_PAGE = 'other/pages/lookup/index';

/**
 * WeChat's own code for a paper, PNG or JPEG. Undefined where none is made, and where WeChat makes none now: then the
 * paper has the QR alone, which leads to the same page.
 *
 * @param scene 16 digits of a case, or that of a poster.
 */
export async function miniCodeFor(
  { miniCode }: Pick<House, 'miniCode'>,
  scene: string,
  page = CASE_PAGE,
): Promise<Buffer | undefined> {
  try {
    return await miniCode?.(scene, page);
  } catch (error) {
    reportFault(error);
    return undefined;
  }
}
