import Taro from '@tarojs/taro';
import { defaultTimeoutMs, failureOf, type NetworkAnswer } from './network-answer';

let ready = false;

/** Calls a cloud function; what it returns is the body of an answer with status 200. */
export function callCloud(name: string, data: unknown, timeoutMs = defaultTimeoutMs): Promise<NetworkAnswer> {
  if (!ready) {
    Taro.cloud.init({ env: YIMA_CLOUD_ENV });
    ready = true;
  }
  return new Promise((answer) => {
    const timer = setTimeout(() => answer({ kind: 'timeout' }), timeoutMs);
    const end = (value: NetworkAnswer) => {
      clearTimeout(timer);
      answer(value);
    };
    Taro.cloud.callFunction({
      name,
      data: data as Record<string, unknown>,
      success: ({ result }: { result: unknown }) => end({ kind: 'answer', status: 200, body: result }),
      fail: ({ errMsg }: { errMsg: string }) => end(failureOf(errMsg ?? '')),
    } as unknown as Parameters<typeof Taro.cloud.callFunction>[0]);
  });
}
