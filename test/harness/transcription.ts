import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly authorization: string | undefined;
  readonly length: string | undefined;
  readonly form: FormData;
}

/** A transcription service behind a port, as one can be run on one's own machine. */
export interface Transcription {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** How it answers from now on; null: it takes the recording and says nothing. */
  answerWith(status: number | null, body: string): void;
  close(): Promise<void>;
}

export async function openTranscription(): Promise<Transcription> {
  const heard: Heard[] = [];
  let answer: { status: number | null; body: string } = { status: 200, body: '{"text":"大家好"}' };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
    const { authorization, 'content-length': length } = request.headers;
    heard.push({ authorization, length, form });
    if (answer.status !== null) response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/audio/transcriptions`,
    heard,
    answerWith(status, body) {
      answer = { status, body };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
