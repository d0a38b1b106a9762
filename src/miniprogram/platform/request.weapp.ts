import Taro from '@tarojs/taro';
import {
  absolute,
  defaultTimeoutMs,
  failureOf,
  type JsonRequest,
  type NetworkAnswer,
  parsedBody,
} from './network-answer';

/** Sends JSON and answers with a value in every case; it never throws. */
export function request(wanted: JsonRequest): Promise<NetworkAnswer> {
  return new Promise((answer) => {
    // Taro's promise rejects beside `fail`; nobody waits for it.
    Taro.request({
      url: absolute(wanted.url),
      method: wanted.method ?? 'POST',
      header: { 'content-type': 'application/json', ...wanted.headers },
      ...(wanted.body === undefined ? {} : { data: JSON.stringify(wanted.body) }),
      dataType: 'text',
      timeout: wanted.timeoutMs ?? defaultTimeoutMs,
      success: ({ statusCode, data }) =>
        answer({ kind: 'answer', status: statusCode, body: parsedBody(data) }),
      fail: ({ errMsg }) => answer(failureOf(errMsg ?? '')),
    }).catch(() => undefined);
  });
}
