import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ApiAnswer, statusOf } from '@/contract/errors';
import { LIMITS } from '@/contract/fields';
import { readCode } from '@/domain/code/dispute-code';
import type { FileId } from '@/domain/ids';
import { no } from '../answer';
import { enter } from '../door';
import type { FolderKeeper } from '../files/folder-keeper';
import type { Caller, House } from '../house';
import { readSignIn } from '../identity/token';
import { isAnswering } from '../store/database';
import { findFiles, keepFile } from '../store/files';
import { describeOperations } from './describe';
import { reportFault } from './fault';

/** Room for the form around a photo's bytes. */
const FORM_BYTES = 64 * 1024;

const GUARDS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

/** The HTTP door: `/api/<operation>`, uploads and file links, health, and the address that a code's QR holds. */
export function createHttpApp(house: House, files: FolderKeeper): Hono {
  const app = new Hono();
  app.get('/healthz', async () => {
    const well = await isAnswering(house.db);
    return json({ ok: well }, well ? 200 : 503);
  });
  app.get('/api', () => json(describeOperations(house.mode), 200));
  app.post('/api/:operation', limited(LIMITS.body, tooLarge), async (context) =>
    answer(await call(context, house)),
  );
  app.all('/api/*', () => answer(no('operation.unknown')));
  app.post(
    '/files/:ticket',
    limited(LIMITS.photo + FORM_BYTES, () => answer(no('file.too_large', { limit: LIMITS.photo }))),
    async (context) => answer(await receive(context, house, files)),
  );
  app.get('/files/:file', (context) => send(context, house, files));
  app.get('/c/:code', (context) => leadToCase(context));
  app.notFound(() => new Response(null, { status: 404, headers: GUARDS }));
  app.onError((error) => {
    reportFault(error);
    return answer(no('server.unavailable'));
  });
  return app;
}

async function call(context: Context, house: House): Promise<ApiAnswer<unknown>> {
  const body = await context.req.text();
  if (Buffer.byteLength(body) > LIMITS.body) return no('input.too_large', { limit: LIMITS.body });
  const input = parseJson(body);
  if (!input.ok) return no('input.not_json');
  const caller = callerOf(context, house);
  if (!caller.ok) return no(caller.code);
  return enter(house, context.req.param('operation') ?? '', input.value, caller);
}

function callerOf(
  context: Context,
  house: House,
): (Caller & { ok: true }) | { ok: false; code: 'identity.invalid' | 'identity.expired' } {
  const header = context.req.header('authorization');
  if (header === undefined || header === '') return { ok: true, personId: null, channel: 'token' };
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (token === undefined) return { ok: false, code: 'identity.invalid' };
  const reading = readSignIn(house.seal, token, house.now());
  return reading.ok ? { ok: true, personId: reading.personId, channel: 'token' } : reading;
}

async function receive(context: Context, house: House, files: FolderKeeper): Promise<ApiAnswer<unknown>> {
  const form = await context.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const file = 'file' in form ? form.file : undefined;
  if (!(file instanceof File)) return no('file.not_a_photo');
  const received = await files.receive(
    context.req.param('ticket') ?? '',
    new Uint8Array(await file.arrayBuffer()),
    house.now(),
  );
  if (!received.ok)
    return no(received.code, received.code === 'file.too_large' ? { limit: LIMITS.photo } : {});
  await keepFile(house.db, { ...received, bytes: file.size });
  return { ok: true, data: { fileId: received.fileId } };
}

async function send(context: Context, house: House, files: FolderKeeper): Promise<Response> {
  const { until = '', seal = '' } = context.req.query();
  const file = context.req.param('file') ?? '';
  const found = await files.read({ file, until, seal }, house.now());
  const [stored] = found ? await findFiles(house.db, [file as FileId]) : [];
  if (!found || !stored?.mediaType) return answer(no('file.not_found'));
  return new Response(Readable.toWeb(createReadStream(found.path)) as ReadableStream, {
    headers: {
      ...GUARDS,
      'content-type': stored.mediaType,
      'content-length': String(found.bytes),
      'cache-control': 'private, max-age=3600',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
}

/** What a code's QR opens outside WeChat. The page asks for the case itself, so nothing is looked up here. */
function leadToCase(context: Context): Response {
  const reading = readCode(context.req.param('code') ?? '');
  const code = reading.ok ? reading.code : reading.digits.slice(0, 16);
  return new Response(null, {
    status: 302,
    headers: { ...GUARDS, location: `/#/other/pages/lookup/index?code=${code}` },
  });
}

function answer(result: ApiAnswer<unknown>): Response {
  return json(result, result.ok ? 200 : statusOf(result.error.code));
}

// Headers are given with the response: set afterwards, they make Hono copy it into a slower one.
function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...GUARDS, 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

function tooLarge(): Response {
  return answer(no('input.too_large', { limit: LIMITS.body }));
}

/** Hono's own limit turns each request into a web stream first; one that tells its length is judged without. */
function limited(maxSize: number, refuse: () => Response): MiddlewareHandler {
  const counting = bodyLimit({ maxSize, onError: refuse });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return counting(context, next);
    if (Number(length) > maxSize) return refuse();
    return next();
  };
}

function parseJson(body: string): { ok: true; value: unknown } | { ok: false } {
  if (body.trim() === '') return { ok: true, value: {} };
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
}
