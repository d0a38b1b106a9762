import type { IncomingMessage } from 'node:http';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiAnswer } from '@/contract/errors';
import { LIMITS } from '@/contract/fields';
import { readCode } from '@/domain/code/dispute-code';
import { isPoster } from '@/domain/code/link';
import { no } from '../answer';
import { enter } from '../door';
import type { ServerKeeper } from '../files/keeper';
import type { Caller, House } from '../house';
import { readSignIn, readUnlock } from '../identity/token';
import { isAnswering } from '../store/database';
import { callerAddress } from './address';
import { answer, GUARDS, json } from './answers';
import { describeOperations } from './describe';
import { reportFault } from './fault';
import { addFiles } from './files';

/** The HTTP door: `/api/<operation>`, uploads and file links, health, and the address that a code's QR holds. */
/** @param trustedProxies how many proxies of our own stand before the server. */
export function createHttpApp(house: House, files: ServerKeeper, trustedProxies: number): Hono {
  const app = new Hono();
  app.get('/healthz', async () => {
    const well = await isAnswering(house.db);
    return json({ ok: well }, well ? 200 : 503);
  });
  app.get('/api', () => json(describeOperations(house.mode), 200));
  app.post('/api/:operation', limited(LIMITS.body, tooLarge), async (context) =>
    answer(await call(context, house, trustedProxies)),
  );
  app.all('/api/*', () => answer(no('operation.unknown')));
  addFiles(app, house, files);
  app.get('/c/:code', (context) => leadToCase(context));
  app.get('/p/:poster', (context) => leadToForm(context));
  app.notFound(() => new Response(null, { status: 404, headers: GUARDS }));
  app.onError((error) => {
    reportFault(error);
    return answer(no('server.unavailable'));
  });
  return app;
}

async function call(context: Context, house: House, trustedProxies: number): Promise<ApiAnswer<unknown>> {
  const body = await context.req.text();
  if (Buffer.byteLength(body) > LIMITS.body) return no('input.too_large', { limit: LIMITS.body });
  const input = parseJson(body);
  if (!input.ok) return no('input.not_json');
  const caller = callerOf(context, house);
  if (!caller.ok) return no(caller.code);
  const address = addressOf(context, trustedProxies);
  return enter(house, context.req.param('operation') ?? '', input.value, { ...caller, address });
}

/** The adapter brings the connection's own request; a request made up within the process has none. */
function addressOf(context: Context, trustedProxies: number): string {
  const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
  return callerAddress(incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'), trustedProxies);
}

function callerOf(
  context: Context,
  house: House,
): (Omit<Caller, 'address'> & { ok: true }) | { ok: false; code: 'identity.invalid' | 'identity.expired' } {
  const header = context.req.header('authorization');
  if (header === undefined || header === '') return { ok: true, personId: null, channel: 'token' };
  const token = /^Bearer (\S+)$/i.exec(header)?.[1];
  if (token === undefined) return { ok: false, code: 'identity.invalid' };
  const reading = readSignIn(house.seal, token, house.now());
  if (!reading.ok) return reading;
  const { personId } = reading;
  const unlocked = readUnlock(house.seal, context.req.header('x-unlock'), personId, house.now());
  return { ok: true, personId, channel: 'token', ...unlocked };
}

/** What a code's QR opens outside WeChat. The page asks for the case itself, so nothing is looked up here. */
function leadToCase(context: Context): Response {
  const reading = readCode(context.req.param('code') ?? '');
  // Digits alone, whatever came, so that this leads nowhere else; one too many must not look like a whole code.
  const code = reading.ok ? reading.code : reading.digits.slice(0, 20);
  return new Response(null, {
    status: 302,
    headers: { ...GUARDS, location: `/#/other/pages/lookup/index?code=${code}` },
  });
}

/** What a poster's QR opens outside WeChat; the form asks for the poster itself. */
function leadToForm(context: Context): Response {
  const poster = context.req.param('poster') ?? '';
  const query = isPoster(poster) ? `?poster=${poster}` : '';
  return new Response(null, {
    status: 302,
    headers: { ...GUARDS, location: `/#/pages/file/index${query}` },
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
