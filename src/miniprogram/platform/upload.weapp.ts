import Taro from '@tarojs/taro';
import type { ChosenPhoto } from './chosen-photo';
import { absolute, failureOf, type NetworkAnswer, parsedBody } from './network-answer';
import type { UploadOrder } from './upload-order';

export function upload(order: UploadOrder): Promise<NetworkAnswer> {
  return new Promise((answer) => {
    const task = Taro.uploadFile({
      url: absolute(order.url),
      filePath: order.file.path,
      name: order.field ?? 'file',
      ...(order.headers ? { header: order.headers } : {}),
      ...(order.form ? { formData: order.form } : {}),
      timeout: 60_000,
      success: ({ statusCode, data }) =>
        answer({ kind: 'answer', status: statusCode, body: parsedBody(data) }),
      fail: ({ errMsg }) => answer(failureOf(errMsg ?? '')),
    });
    // Taro's promise rejects beside `fail`; nobody waits for it.
    task.catch(() => undefined);
    task.progress?.(({ progress }) => order.onProgress?.(progress));
  });
}

/** The body of the answer is `{ fileID }`. */
export function uploadToCloud(
  file: ChosenPhoto,
  cloudPath: string,
  onProgress?: (percent: number) => void,
): Promise<NetworkAnswer> {
  return new Promise((answer) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: file.path,
      success: ({ fileID }: { fileID: string }) => answer({ kind: 'answer', status: 200, body: { fileID } }),
      fail: ({ errMsg }: { errMsg: string }) => answer(failureOf(errMsg ?? '')),
    } as unknown as Parameters<typeof Taro.cloud.uploadFile>[0]) as unknown as CloudTask | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress?.(progress));
  });
}

type CloudTask = { onProgressUpdate?: (listener: (now: { progress: number }) => void) => void };
