import Taro from '@tarojs/taro';
import { failureOf, type NetworkAnswer } from './network-answer';

/** The body of the answer is `{ fileID }`. */
export function uploadToCloud(
  path: string,
  cloudPath: string,
  onProgress?: (percent: number) => void,
): Promise<NetworkAnswer> {
  return new Promise((answer) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }: { fileID: string }) => answer({ kind: 'answer', status: 200, body: { fileID } }),
      fail: ({ errMsg }: { errMsg: string }) => answer(failureOf(errMsg ?? '')),
    } as unknown as Parameters<typeof Taro.cloud.uploadFile>[0]) as unknown as CloudTask | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress?.(progress));
  });
}

type CloudTask = { onProgressUpdate?: (listener: (now: { progress: number }) => void) => void };
