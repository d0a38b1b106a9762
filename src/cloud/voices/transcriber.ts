import { randomUUID } from 'node:crypto';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TranscribeSettings } from '../running/transcribe-settings';

export interface Recording {
  readonly content: Readable;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Hears what was said. Throws where it cannot be told now; the message says nothing of what was said. */
export type Transcribe = (recording: Recording, signal?: AbortSignal) => Promise<string>;

const TIMEOUT_MS = 60_000;
/** A minute of speech is far less. */
const LONGEST_ANSWER = 256 * 1024;

const NAMES: Readonly<Record<string, string>> = {
  'audio/mpeg': 'voice.mp3',
  'audio/aac': 'voice.aac',
  'audio/mp4': 'voice.m4a',
  'audio/ogg': 'voice.ogg',
  'audio/webm': 'voice.webm',
};

/**
 * A service that takes a recording as a form post and answers `{ "text": … }`, as OpenAI's `/v1/audio/transcriptions`
 * does, and many that run on one's own machine. The recording passes through and is never held whole.
 */
export function createTranscriber({ url, key, model }: TranscribeSettings): Transcribe {
  return async (recording, signal) => {
    const boundary = `yima-${randomUUID()}`;
    const head = Buffer.from(formHead(boundary, model, recording.mediaType));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    const form = Readable.from(inOrder(head, recording.content, tail));
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await post(url, form, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': head.length + recording.bytes + tail.length,
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
    });
    const text = await readAnswer(answer);
    if (answer.statusCode !== 200) throw new Error(`transcription answers with ${answer.statusCode}`);
    return textOf(text);
  };
}

function formHead(boundary: string, model: string, mediaType: string): string {
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const name = NAMES[mediaType] ?? 'voice.mp3';
  return `${field('model', model)}${field('response_format', 'json')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${mediaType}\r\n\r\n`;
}

async function* inOrder(head: Buffer, content: Readable, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  yield* content;
  yield tail;
}

async function post(url: string, form: Readable, options: RequestOptions): Promise<IncomingMessage> {
  const request = (url.startsWith('https:') ? secureRequest : plainRequest)(url, {
    method: 'POST',
    ...options,
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
  // A refusal may come before all was sent; then the answer tells why, not the broken pipe.
  const [answer] = await Promise.all([answered, pipeline(form, request).catch(() => undefined)]);
  return answer;
}

async function readAnswer(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LONGEST_ANSWER) throw new Error('transcription answers with too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function textOf(answer: string): string {
  let heard: unknown;
  try {
    heard = JSON.parse(answer);
  } catch {
    heard = null;
  }
  const { text } = (heard ?? {}) as { text?: unknown };
  if (typeof text !== 'string') throw new Error('transcription answers with no text');
  return text;
}
