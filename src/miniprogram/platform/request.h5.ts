import {
  absolute,
  defaultTimeoutMs,
  type JsonRequest,
  type NetworkAnswer,
  parsedBody,
} from './network-answer';

/** Sends JSON and answers with a value in every case; it never throws. */
export async function request(wanted: JsonRequest): Promise<NetworkAnswer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), wanted.timeoutMs ?? defaultTimeoutMs);
  try {
    const response = await fetch(absolute(wanted.url), {
      method: wanted.method ?? 'POST',
      headers: { 'content-type': 'application/json', ...wanted.headers },
      ...(wanted.body === undefined ? {} : { body: JSON.stringify(wanted.body) }),
      signal: abort.signal,
    });
    return { kind: 'answer', status: response.status, body: parsedBody(await response.text()) };
  } catch {
    return { kind: abort.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}
