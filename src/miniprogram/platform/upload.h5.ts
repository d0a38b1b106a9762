import type { NetworkAnswer } from './network-answer';

/** WeChat's own storage is reached only from inside WeChat. */
export async function uploadToCloud(
  _path: string,
  _cloudPath: string,
  _onProgress?: (percent: number) => void,
): Promise<NetworkAnswer> {
  return { kind: 'offline' };
}
