import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Answers a GET for a built file; null for a path that is none. */
export type StaticFiles = (request: Request) => Promise<Response | null>;

interface Held {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  readonly packed: Map<string, Promise<Buffer>>;
}

/**
 * Holds a build's files in memory: a request names a key of a map, so no path can leave the folder,
 * and each file is compressed once.
 */
export function loadStaticFiles(folder: string, { prefix = '/', fallback = false } = {}): StaticFiles {
  const files = new Map<string, Held>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, entry);
    if (path.basename(entry).startsWith('.') || !statSync(file).isFile()) continue;
    files.set(prefix + entry.split(path.sep).join('/'), hold(entry, readFileSync(file)));
  }
  const index = files.get(`${prefix}index.html`);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const { pathname } = new URL(request.url);
    const wantsPage = fallback && (request.headers.get('accept') ?? '').includes('text/html');
    const held = files.get(decode(pathname)) ?? (pathname === prefix || wantsPage ? index : undefined);
    return held ? answer(held, request) : null;
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/;

function hold(name: string, body: Buffer): Held {
  // A name with a content hash never changes what it holds; everything else is asked for again.
  const hashed = /[.-][0-9a-f]{8,}\./.test(path.basename(name));
  return {
    body,
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
    cache: hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    packed: new Map(),
  };
}

async function answer(held: Held, request: Request): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': held.type,
    'cache-control': held.cache,
    etag: held.etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers.get('if-none-match')?.includes(held.etag))
    return new Response(null, { status: 304, headers });
  const encoding = chooseEncoding(held, request.headers.get('accept-encoding') ?? '');
  const body = encoding ? await pack(held, encoding) : held.body;
  if (encoding) headers['content-encoding'] = encoding;
  headers['content-length'] = String(body.length);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
}

function chooseEncoding(held: Held, accepted: string): 'br' | 'gzip' | null {
  if (held.body.length < 1024 || !COMPRESSIBLE.test(held.type)) return null;
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function pack(held: Held, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const ready = held.packed.get(encoding);
  if (ready) return ready;
  const packed =
    encoding === 'br'
      ? promisify(brotliCompress)(held.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
      : promisify(gzip)(held.body);
  held.packed.set(encoding, packed);
  return packed;
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
