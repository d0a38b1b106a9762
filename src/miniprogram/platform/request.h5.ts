import {
  absolute,
  contentType,
  defaultTimeoutMs,
  type NetworkAnswer,
  type NetworkRequest,
  parsedBody,
} from './network-answer';

/** Sends JSON or bytes and answers with a value in every case; it never throws. */
export async function request(wanted: NetworkRequest): Promise<NetworkAnswer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), wanted.timeoutMs ?? defaultTimeoutMs);
  try {
    const response = await fetch(absolute(wanted.url), {
      method: wanted.method ?? 'POST',
      headers: { 'content-type': contentType(wanted), ...wanted.headers },
      ...bodyOf(wanted),
      signal: abort.signal,
    });
    return { kind: 'answer', status: response.status, body: parsedBody(await response.text()) };
  } catch {
    return { kind: abort.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function bodyOf({ body, bytes }: NetworkRequest): { body?: BodyInit } {
  if (bytes) return { body: bytes };
  return body === undefined ? {} : { body: JSON.stringify(body) };
}
