import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { project } from './built.mjs';

const cache = path.join(project, 'node_modules/.cache/yima-chromium');

/** A Chromium that starts: { path, libraries? }, or { missing: one line }. */
export async function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    return (await starts(asked))
      ? { path: asked }
      : { missing: `CHROME_PATH: ${asked} does not start as a browser; correct it.` };
  }
  for (const installed of systemBrowsers().filter((file) => existsSync(file))) {
    if (await starts(installed)) return { path: installed };
  }
  return unpacked();
}

/** The one from npm, unpacked once; where the system lacks libnss3, with the libraries it brings. */
async function unpacked() {
  const none = {
    missing:
      'No browser for the journeys: install Chromium or Chrome (Debian: apt-get install chromium) or set CHROME_PATH.',
  };
  if (process.platform !== 'linux' || process.arch !== 'x64') return none;
  const file = path.join(cache, 'chromium');
  const libraries = path.join(cache, 'al2023/lib');
  if (!existsSync(file)) await unpack('executablePath');
  if (await starts(file)) return { path: file };
  if (!existsSync(libraries)) await unpack('libraries');
  return (await starts(file, libraries)) ? { path: file, libraries } : none;
}

/** In a process of its own, because the package unpacks into whatever TMPDIR names. */
function unpack(what) {
  mkdirSync(cache, { recursive: true });
  console.log('Unpacking the browser for the journeys (once) …');
  const script =
    what === 'libraries'
      ? `const { inflate } = await import('@sparticuz/chromium');
         const { createRequire } = await import('node:module');
         const path = await import('node:path');
         const at = createRequire(process.cwd() + '/x.js').resolve('@sparticuz/chromium');
         await inflate(path.join(path.dirname(at), '../bin/al2023.tar.br'));`
      : `await (await import('@sparticuz/chromium')).default.executablePath();`;
  spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: project,
    env: { ...process.env, TMPDIR: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Opening a page is the real test: --version answers before the libraries of the renderer are needed. */
async function starts(file, libraries) {
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({
      executablePath: file,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
      timeout: 20_000,
    });
    const page = await browser.newPage();
    await page.setContent('<p>ready</p>');
    const text = await page.textContent('p');
    await browser.close();
    return text === 'ready';
  } catch {
    return false;
  }
}

function systemBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  if (process.platform === 'darwin')
    found.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  if (process.platform === 'win32') found.push('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  return found;
}
