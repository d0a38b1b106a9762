import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import { LIMITS } from '@/contract/fields';
import { no } from '../answer';
import { LARGEST } from '../files/content/identify';
import type { OpenFile, ServerKeeper } from '../files/keeper';
import type { House } from '../house';
import { answer, GUARDS } from './answers';
import { BrokenOff, withFormFile } from './form-file';
import { readRange } from './range';

/** Room for the form around a file's bytes. */
const FORM_BYTES = 64 * 1024;

/**
 * `/files/<ticket>`: how far an upload has come, its chunks, or all of it as a form post. `/files/<id>?until&seal`:
 * a kept file. A ticket has a point in it, an id none.
 */
export function addFiles(app: Hono, house: House, files: ServerKeeper): void {
  const ticketOf = (context: Context) => context.req.param('file') ?? '';
  app.get('/files/:file', async (context) => {
    const ticket = ticketOf(context);
    return ticket.includes('.') && context.req.query('seal') === undefined
      ? answer(await files.uploads.progress(ticket, house.now()))
      : send(context, house, files);
  });
  app.put('/files/:file', async (context) => {
    const { offset = '', end = '' } = context.req.query();
    if (!/^\d{1,12}$/.test(offset))
      return answer(no('input.invalid', {}, { offset: { code: 'type', params: {} } }));
    const bytes = await chunkOf(context.req.raw);
    if (bytes === 'cut') return answer(no('file.offset'));
    if (bytes === 'too large') return answer(no('input.too_large', { limit: LIMITS.chunk }));
    const chunk = { offset: Number(offset), bytes, isLast: end === '1' };
    return answer(await files.uploads.chunk(ticketOf(context), chunk, house.now()));
  });
  app.post('/files/:file', async (context) => {
    if (Number(context.req.header('content-length') ?? 0) > LARGEST + FORM_BYTES)
      return answer(no('file.too_large', { limit: LARGEST }));
    const take = (content: Readable) => files.uploads.whole(ticketOf(context), content, house.now());
    try {
      return answer((await withFormFile(context.req.raw, take)) ?? no('file.kind'));
    } catch (error) {
      if (error instanceof BrokenOff) return answer(no('file.offset'));
      throw error;
    }
  });
}

/** One chunk may be held in memory, and nothing above it is read. */
async function chunkOf(request: Request): Promise<Buffer | 'cut' | 'too large'> {
  if (Number(request.headers.get('content-length') ?? 0) > LIMITS.chunk) return 'too large';
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) return Buffer.concat(chunks);
      bytes += step.value.length;
      if (bytes > LIMITS.chunk) return 'too large';
      chunks.push(step.value);
    }
  } catch {
    return 'cut';
  }
}

async function send(context: Context, house: House, files: ServerKeeper): Promise<Response> {
  const { until = '', seal = '' } = context.req.query();
  const file = await files.behind({ file: context.req.param('file') ?? '', until, seal }, house.now());
  if (!file) return answer(no('file.not_found'));
  const headers = headersOf(file);
  const changed =
    context.req.header('if-range') !== undefined && context.req.header('if-range') !== headers.etag;
  const range = changed ? null : readRange(context.req.header('range'), file.bytes);
  if (range === 'outside')
    return new Response(null, {
      status: 416,
      headers: { ...GUARDS, 'content-range': `bytes */${file.bytes}` },
    });
  // Whoever asks for the headers alone reads no body, and nobody would close it.
  const isAsked = context.req.method !== 'HEAD';
  const content = isAsked ? await file.content(range ?? undefined) : null;
  if (isAsked && !content) return answer(no('file.not_found'));
  const body = content && (Readable.toWeb(content) as ReadableStream);
  if (!range) return new Response(body, { headers: { ...headers, 'content-length': String(file.bytes) } });
  const { from, to } = range;
  return new Response(body, {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(to - from + 1),
      'content-range': `bytes ${from}-${to}/${file.bytes}`,
    },
  });
}

/** Whatever else a file may be read as, a browser takes it for what it was checked to be, and runs nothing in it. */
function headersOf({ mediaType, sha256 }: OpenFile) {
  return {
    ...GUARDS,
    'content-type': mediaType,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
    ...(mediaType === 'application/pdf' ? { 'content-disposition': 'attachment; filename="file.pdf"' } : {}),
  };
}
