import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser that config/test.mjs has found. Close it in afterAll. */
export async function launchBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.YIMA_TEST_BROWSER;
  if (!executablePath) throw new Error('No browser: run the journeys by npm test, which finds one.');
  const libraries = process.env.YIMA_TEST_BROWSER_LIBRARIES;
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...extraFlags],
    env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) } as Record<string, string>,
  });
}
