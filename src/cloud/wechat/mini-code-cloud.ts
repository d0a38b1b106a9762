import cloud from 'wx-server-sdk';
import type { MiniCode } from '../house';
import { isPicture, MiniCodeFailure, type MiniCodeSettings, mustFit, WIDTH } from './mini-code';

interface CodeApi {
  getUnlimited(order: {
    scene: string;
    page: string;
    checkPath: boolean;
    envVersion: MiniCodeSettings['version'];
    width: number;
  }): Promise<{ buffer?: Buffer; errCode?: number } | undefined>;
}

/** WeChat's own codes by the cloud function's right to have them made. */
export function createCloudMiniCode({ version, checkPath }: MiniCodeSettings): MiniCode {
  // The SDK finds its interfaces by name as they are called; its types know none of them.
  const { wxacode } = cloud.openapi as unknown as { wxacode: CodeApi };
  return async (scene, page) => {
    mustFit(scene, page);
    const order = { scene, page, checkPath, envVersion: version, width: WIDTH };
    const answer = await wxacode.getUnlimited(order).catch((error: { errCode?: unknown }) => {
      throw new MiniCodeFailure(typeof error.errCode === 'number' ? error.errCode : 'unreachable');
    });
    const { buffer, errCode } = answer ?? {};
    if (buffer && isPicture(buffer)) return buffer;
    throw new MiniCodeFailure(errCode || 'unreadable');
  };
}
