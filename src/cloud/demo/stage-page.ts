import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import type { Settings } from '../running/settings';

/** The stage frames pages of this very address and nothing else. */
const POLICY = "default-src 'self'; frame-src 'self'; frame-ancestors 'self'; img-src 'self' data:";

/** `/stage`: the page itself; what it loads lies built beside it and is served with the other built files. */
export function addStage(app: Hono, { projectFolder }: Settings): void {
  const file = path.join(projectFolder, 'dist/server/stage/index.html');
  app.get('/stage', async (context) => {
    const page = await readFile(file, 'utf8').catch(() => null);
    if (page === null) return context.text('The stage has not been built: run npm run build.', 503);
    return context.html(page, 200, { 'content-security-policy': POLICY, 'cache-control': 'no-cache' });
  });
}
