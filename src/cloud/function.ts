import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import cloud from 'wx-server-sdk';
import type { ApiAnswer } from '@/contract/errors';
import type { PersonId } from '@/domain/ids';
import { no } from './answer';
import { enter } from './door';
import type { Caller, House } from './house';
import { household } from './http/address';
import { reportFault } from './http/fault';
import { createSeal } from './identity/seal';
import { createSealing } from './identity/sealing';
import { readUnlock } from './identity/token';
import { readProcedure } from './jurisdiction/procedure-file';
import { readTranscribe } from './running/transcribe-settings';
import { listCentres } from './store/centres';
import { type Database, openKysely, openPool } from './store/database';
import { isUpToDate } from './store/migrate';
import { personOf } from './store/people';
import { rememberCentres } from './store/remembered-centres';
import { lookAfterCases } from './sweeping';
import { createTranscriber } from './voices/transcriber';
import { writeDownVoices } from './voices/writing-down';
import { createCloudKeeper } from './wechat/cloud-keeper';
import { readMiniCode } from './wechat/mini-code';
import { createCloudMiniCode } from './wechat/mini-code-cloud';
import { readQuietHours, readTemplates } from './wechat/sending-settings';
import { createSubscribeSender } from './wechat/subscribe-sender';
import { createTextCheck } from './wechat/text-check';

// The SDK's types say string here; its own constant for "this environment" is a symbol.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

const VOICES = 3;

/** Anything may arrive: other functions and tests call it, too. */
type FunctionEvent =
  | {
      readonly operation?: unknown;
      readonly input?: unknown;
      readonly unlock?: unknown;
      readonly Type?: unknown;
      readonly TriggerName?: unknown;
    }
  | null
  | undefined;

/** One connection an instance: the cloud starts as many instances as it needs. */
let house: Promise<House> | null = null;

/**
 * The WeChat cloud function: `{ operation, input }` in, the same answers as over HTTP out. Who calls is what
 * WeChat's context says and nothing else; fields of the event are never believed, and an unlock is sealed by us.
 */
export async function main(event: FunctionEvent): Promise<ApiAnswer<unknown>> {
  if (isTimer(event)) return sweepOnce();
  // Read before anything is awaited: one instance may serve several calls, and the context is of this one.
  const { OPENID, CLIENTIP, CLIENTIPV6 }: Record<string, unknown> = cloud.getWXContext();
  const openid = OPENID;
  const address = household(String(CLIENTIP ?? '')) ?? household(String(CLIENTIPV6 ?? '')) ?? 'unknown';
  try {
    // The SDK turns an id that is all digits into a number and rounds it; two people could become one.
    if (openid !== undefined && typeof openid !== 'string') return no('identity.unreliable');
    const furnished = await furnish();
    const caller = await callerOf(furnished, openid, event?.unlock);
    const operation = typeof event?.operation === 'string' ? event.operation : '';
    return await enter(furnished, operation, event?.input, { ...caller, address });
  } catch (error) {
    reportFault(error);
    return no('server.unavailable');
  }
}

/** The timer that the function's configuration sets; a phone's call carries an openid, a timer's none. */
function isTimer(event: FunctionEvent): boolean {
  return event?.Type === 'Timer' && cloud.getWXContext().OPENID === undefined;
}

async function sweepOnce(): Promise<ApiAnswer<unknown>> {
  try {
    const furnished = await furnish();
    const data = await lookAfterCases(furnished);
    await writeDownSome(furnished);
    return { ok: true, data };
  } catch (error) {
    reportFault(error);
    return no('server.unavailable');
  }
}

async function callerOf(
  furnished: House,
  openid: string | undefined,
  unlock: unknown,
): Promise<Omit<Caller, 'address'>> {
  if (!openid) return { personId: null, channel: 'wechat' };
  const account = { channel: 'wechat' as const, subject: openid };
  const personId = await personOf(furnished.db, account, { personId: randomUUID() as PersonId, name: '' });
  return { personId, channel: 'wechat', ...readUnlock(furnished.seal, unlock, personId, furnished.now()) };
}

function furnish(): Promise<House> {
  house ??= open().catch((error: unknown) => {
    house = null;
    throw error;
  });
  return house;
}

async function open(): Promise<House> {
  const { DATABASE_URL, YIMA_SECRET, PUBLIC_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is not set for this function');
  if (!YIMA_SECRET || YIMA_SECRET.length < 32) throw new Error('YIMA_SECRET needs at least 32 characters');
  if (!PUBLIC_URL) throw new Error('PUBLIC_URL is not set for this function: papers print it');
  const secret = Buffer.from(YIMA_SECRET, 'utf8');
  const db = openKysely(openPool(DATABASE_URL, 1));
  if (!(await isUpToDate(db)))
    throw new Error('the tables are older than this function: run npm run migrate');
  return {
    db,
    seal: createSeal(secret),
    sealing: createSealing(secret),
    publicUrl: PUBLIC_URL,
    procedure: readProcedure(packedProcedure()),
    mode: 'production',
    now: () => new Date().toISOString(),
    centres: rememberCentres(() => listCentres(db)),
    files: createCloudKeeper(db),
    ...reviewingBy(process.env, db),
    ...sendingBy(process.env),
    ...miniCodeBy(process.env),
  };
}

/** WeChat's own check beside the local word list, where that is asked for. */
function reviewingBy({ YIMA_REVIEW = 'local' }: NodeJS.ProcessEnv, db: Database): Pick<House, 'review'> {
  if (YIMA_REVIEW !== 'local' && YIMA_REVIEW !== 'wechat')
    throw new Error('YIMA_REVIEW: set it to local or wechat');
  return YIMA_REVIEW === 'wechat' ? { review: createTextCheck(db) } : {};
}

/** A timer's call is short: a few recordings at a time, the rest with the next one. */
async function writeDownSome(furnished: House): Promise<void> {
  const settings = readTranscribe((name) => process.env[name]?.trim() || undefined);
  if (!settings) return;
  const parts = { transcribe: createTranscriber(settings), privately: settings.privately };
  await writeDownVoices(furnished, parts, { limit: VOICES });
}

/** Without templates nobody is asked, and nothing is sent. */
function sendingBy({ YIMA_TEMPLATES, YIMA_QUIET_HOURS }: NodeJS.ProcessEnv): Pick<House, 'sending'> {
  const templates = readTemplates(YIMA_TEMPLATES);
  if (Object.keys(templates).length === 0) return {};
  return { sending: { sender: createSubscribeSender(), templates, quiet: readQuietHours(YIMA_QUIET_HOURS) } };
}

/** The papers' codes of WeChat, by the function's own right; none where they are switched off. */
function miniCodeBy(env: NodeJS.ProcessEnv): Pick<House, 'miniCode'> {
  const settings = readMiniCode((name) => env[name]?.trim() || undefined);
  return settings ? { miniCode: createCloudMiniCode(settings) } : {};
}

/** The procedure of the place, when the build packed one into the function's folder. */
function packedProcedure(): string | undefined {
  const file = path.join(__dirname, 'procedure.jsonc');
  return existsSync(file) ? file : undefined;
}
