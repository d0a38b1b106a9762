import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { S3Settings } from '../files/keeping/s3-request';
import { type MiniCodeAccount, type MiniCodeSettings, readAccount, readMiniCode } from '../wechat/mini-code';
import { readS3 } from './s3-settings';
import { StartFailure } from './start-failure';
import { readTranscribe, type TranscribeSettings } from './transcribe-settings';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** How many proxies of our own stand before the server and append to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Where browsers and scanners reach the service. No slash at the end. */
  readonly publicUrl: string;
  readonly projectFolder: string;
  readonly dataFolder: string;
  readonly filesFolder: string;
  /** Uploads under way; always on this server's own disk. */
  readonly partsFolder: string;
  /** Where files are kept instead of the folder. */
  readonly s3?: S3Settings;
  readonly databaseUrl?: string;
  readonly listenDatabaseUrl?: string;
  readonly secret?: string;
  /** How this place goes about its cases; the built-in procedure without it. */
  readonly procedureFile?: string;
  /** Who writes down what was said in voice messages. */
  readonly transcribe?: TranscribeSettings;
  /** The account by which papers get WeChat's own code beside the QR. */
  readonly miniCode?: MiniCodeSettings & MiniCodeAccount;
}

/** Reads the environment once. Throws a StartFailure that names the variable. */
export function readSettings(
  env: Environment = process.env,
  projectFolder = findProject(__dirname),
): Settings {
  const mode = readMode(env);
  const port = readPort(env);
  const host = readHost(env, mode);
  const dataFolder = path.resolve(projectFolder, given(env, 'DATA_DIR') ?? '.data');
  const databaseUrl = readDatabaseUrl(env, 'DATABASE_URL');
  const listenDatabaseUrl = readDatabaseUrl(env, 'LISTEN_DATABASE_URL');
  if (listenDatabaseUrl && !databaseUrl) {
    throw new StartFailure('LISTEN_DATABASE_URL: needs DATABASE_URL beside it; set both or neither.');
  }
  const secret = readGivenSecret(env);
  const procedureFile = given(env, 'PROCEDURE_FILE');
  const s3 = readS3((name) => given(env, name));
  const transcribe = readTranscribe((name) => given(env, name));
  const account = readAccount((name) => given(env, name));
  const codes = readMiniCode((name) => given(env, name));
  refuseWechatReview(env);
  return {
    mode,
    host,
    port,
    trustedProxies: readTrustedProxies(env),
    publicUrl: readPublicUrl(env, { mode, port }),
    projectFolder,
    dataFolder,
    filesFolder: path.join(dataFolder, 'files'),
    partsFolder: path.join(dataFolder, 'parts'),
    ...(s3 && { s3 }),
    ...(transcribe && { transcribe }),
    ...(account && codes && { miniCode: { ...account, ...codes } }),
    ...(databaseUrl && { databaseUrl }),
    ...(listenDatabaseUrl && { listenDatabaseUrl }),
    ...(secret && { secret }),
    ...(procedureFile && { procedureFile: path.resolve(projectFolder, procedureFile) }),
  };
}

function readMode(env: Environment): Settings['mode'] {
  const mode = given(env, 'YIMA_MODE') ?? 'demo';
  if (mode === 'demo' || mode === 'production') return mode;
  throw new StartFailure(`YIMA_MODE: "${mode}" is no mode; set it to demo or production.`);
}

/** WeChat checks texts for its own functions alone, by the openid of whoever wrote them. */
function refuseWechatReview(env: Environment): void {
  const review = given(env, 'YIMA_REVIEW') ?? 'local';
  if (review === 'local') return;
  throw new StartFailure(
    review === 'wechat'
      ? "YIMA_REVIEW: wechat works in WeChat's cloud function alone; unset it or set it to local."
      : `YIMA_REVIEW: "${review}" is no way to look at messages; set it to local, or in WeChat's cloud function to wechat.`,
  );
}

function readPort(env: Environment): number {
  const text = given(env, 'PORT') ?? '8080';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new StartFailure(`PORT: "${text}" is no port; set it to a number from 1 to 65535.`);
}

function readTrustedProxies(env: Environment): number {
  const text = given(env, 'TRUSTED_PROXIES') ?? '0';
  if (/^\d$/.test(text)) return Number(text);
  throw new StartFailure(
    `TRUSTED_PROXIES: "${text}" is no number of proxies; set it to how many of yours stand before the server, 0 to 9.`,
  );
}

/** Demo people sign in without a password, so demo mode never listens beyond this computer. */
function readHost(env: Environment, mode: Settings['mode']): string {
  const host = given(env, 'HOST') ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0');
  if (mode === 'demo' && !isLoopback(host)) {
    throw new StartFailure(
      `HOST: demo mode listens on this computer only, not on "${host}"; unset HOST or set YIMA_MODE=production.`,
    );
  }
  return mode === 'demo' ? '127.0.0.1' : host;
}

function readPublicUrl(env: Environment, { mode, port }: { mode: Settings['mode']; port: number }): string {
  const text = given(env, 'PUBLIC_URL');
  if (text === undefined) {
    if (mode === 'demo') return `http://127.0.0.1:${port}`;
    throw new StartFailure('PUBLIC_URL: production needs the https address people use; set it.');
  }
  const url = parseUrl(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username) {
    throw new StartFailure(`PUBLIC_URL: set it to a plain address such as https://yima.example.gov.cn.`);
  }
  if (mode === 'production' && url.protocol !== 'https:' && !isLoopback(url.hostname)) {
    throw new StartFailure('PUBLIC_URL: production needs https; set an address that begins with https://.');
  }
  return url.href.replace(/\/+$/, '');
}

// The value itself holds a password: no message repeats it.
function readDatabaseUrl(env: Environment, name: string): string | undefined {
  const text = given(env, name);
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return text;
  throw new StartFailure(
    `${name}: set it to an address of the form postgres://user:password@host:5432/database.`,
  );
}

function readGivenSecret(env: Environment): string | undefined {
  const secret = given(env, 'YIMA_SECRET');
  if (secret === undefined || secret.length >= 32) return secret;
  throw new StartFailure(
    'YIMA_SECRET: too short; set at least 32 random characters, or unset it to have one made.',
  );
}

/** An empty variable counts as unset, as in most shells' `NAME= command`. */
function given(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The project's folder seen from a source file and from a bundle alike. */
function findProject(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'yima') return folder;
    if (folder === path.dirname(folder))
      throw new StartFailure(`No package.json of yima stands above ${start}.`);
  }
}
