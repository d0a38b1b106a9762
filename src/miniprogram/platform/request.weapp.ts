import Taro from '@tarojs/taro';
import {
  absolute,
  contentType,
  defaultTimeoutMs,
  failureOf,
  type NetworkAnswer,
  type NetworkRequest,
  parsedBody,
} from './network-answer';

const graceMs = 5_000;

/** Sends JSON or bytes and answers with a value in every case; it never throws. */
export function request(wanted: NetworkRequest): Promise<NetworkAnswer> {
  const timeout = wanted.timeoutMs ?? defaultTimeoutMs;
  return new Promise((answer) => {
    // A phone that froze in the middle sometimes never says what became of the call.
    const watch = setTimeout(() => answer({ kind: 'timeout' }), timeout + graceMs);
    const end = (value: NetworkAnswer) => {
      clearTimeout(watch);
      answer(value);
    };
    // Taro's promise rejects beside `fail`; nobody waits for it.
    Taro.request({
      url: absolute(wanted.url),
      method: wanted.method ?? 'POST',
      header: { 'content-type': contentType(wanted), ...wanted.headers },
      ...dataOf(wanted),
      dataType: 'text',
      timeout,
      success: ({ statusCode, data }) => end({ kind: 'answer', status: statusCode, body: parsedBody(data) }),
      fail: ({ errMsg }) => end(failureOf(errMsg ?? '')),
    }).catch(() => undefined);
  });
}

function dataOf({ body, bytes }: NetworkRequest): { data?: string | ArrayBuffer } {
  if (bytes) return { data: bytes };
  return body === undefined ? {} : { data: JSON.stringify(body) };
}
