import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FileChooser, Locator, Page, WebSocket } from 'playwright-core';
import { type Inspection, inspect } from './inspect';
import { movedClock } from './running-time';
import { en, type Texts, zh } from './texts';

export type Language = 'zh' | 'en';

/** Where pictures of the pages go, when somebody wants to look at them. */
const pictures = process.env.YIMA_TEST_PICTURES;
/** For a busy machine: how fast a page is, is measured elsewhere. Less than the two minutes of `hears`. */
const patience = 60_000;
/** Where a phone keeps by how much its clock is moved. */
const clock = 'test:clock';

export interface VisitorSettings {
  readonly url: string;
  readonly name: string;
  readonly language?: Language;
  readonly elder?: boolean;
  /** Somebody who signed in before. */
  readonly token?: string | undefined;
  /** By how many ms the phone's clock differs from the wall's. */
  readonly shift?: number | undefined;
}

/** A person at a phone of their own: acts by what they read, and keeps account of what went wrong on the way. */
export interface Visitor {
  readonly page: Page;
  readonly t: Texts;
  open(address: string): Promise<void>;
  /** Opens the phone again when it is another time: `shift` ms later than the wall says. */
  wakes(address: string, shift: number): Promise<void>;
  /** On this screen, and on no other any more. */
  at(screen: string): Promise<void>;
  tap(name: string | RegExp, role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'tab'): Promise<void>;
  write(label: string, text: string): Promise<void>;
  /** What stands in a field now. */
  written(label: string): Promise<string>;
  sees(text: string | RegExp, within?: number): Promise<void>;
  /** The same on a page whose live line is open: it asks by itself only every two minutes then, so it was told. */
  hears(what: string | RegExp | Locator): Promise<void>;
  seesNot(text: string | RegExp): Promise<void>;
  /** What stands on the screen, as one text. */
  reads(): Promise<string>;
  find(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Locator;
  chooses(act: () => Promise<void>): Promise<FileChooser>;
  /** Looks the page over; `step` names its picture. */
  check(step: string): Promise<void>;
  /** A refusal by the server that the test wants: it is no trouble then, nor where a page asks so `often` by itself. */
  expects(status: number, often?: number): void;
  /** Forgets what failed because nobody answered: the test has taken the server away. */
  forgives(): void;
  /** Console errors, failed requests, refusals that no test expected, and findings of `check`, since last taken. */
  takeTroubles(): readonly string[];
  picture(step: string): Promise<void>;
  close(): Promise<void>;
}

export async function visit(browser: Browser, settings: VisitorSettings): Promise<Visitor> {
  const { url, name, language = 'zh', elder = false, token, shift } = settings;
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    reducedMotion: 'reduce',
    baseURL: url,
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript(
    ([kept, held]) => {
      if (localStorage.getItem('yima:me:settings') === null)
        localStorage.setItem('yima:me:settings', kept as string);
      if (held) localStorage.setItem('yima:me:token', held);
    },
    [
      JSON.stringify({ language, elderChoice: elder ? 'on' : 'off' }),
      token && JSON.stringify(token),
    ] as const,
  );
  if (shift !== undefined) {
    await context.addInitScript(
      ([name, ms]) => {
        if (localStorage.getItem(name) === null) localStorage.setItem(name, ms);
      },
      [clock, String(shift)] as const,
    );
    await context.addInitScript(movedClock, clock);
  }
  const page = await context.newPage();
  const account = keepAccount(page, name);
  const shown = (locator: Locator) => locator.filter({ visible: true }).last();
  const byText = (text: string | RegExp) => shown(page.getByText(tidy(text)));
  const find: Visitor['find'] = (role, wanted) =>
    shown(page.getByRole(role, { name: tidy(wanted), exact: typeof wanted === 'string' }));
  // A field to search in has another role than one to write in.
  const field = (label: string) => shown(page.getByLabel(label, { exact: true }));
  const lines = keepLines(page);
  const takePicture = (step: string) => picture(page, `${name}-${language}${elder ? '-elder' : ''}-${step}`);
  return {
    page,
    t: language === 'zh' ? zh : en,
    find,
    sees: (text, within = patience) => byText(text).waitFor({ state: 'visible', timeout: within }),
    open: async (address) => {
      await page.goto(address);
    },
    wakes: async (address, later) => {
      await page.evaluate(
        ([name, ms, to]) => {
          localStorage.setItem(name, ms);
          history.replaceState(null, '', to);
        },
        [clock, String(later), address] as const,
      );
      await page.reload();
    },
    at: async (screen) => {
      await page.waitForURL((now) => now.hash.includes(`/${screen}`), { timeout: patience });
      await page.waitForFunction(showsAlone, `/${screen}`);
    },
    tap: (wanted, role = 'button') => find(role, wanted).tap(),
    write: (label, text) => field(label).fill(text),
    written: (label) => field(label).inputValue(),
    hears: async (what) => {
      await lines.opened();
      await (typeof what === 'string' || what instanceof RegExp ? byText(what) : what).waitFor();
    },
    seesNot: (text) =>
      page.getByText(tidy(text)).filter({ visible: true }).first().waitFor({ state: 'hidden' }),
    reads: () => page.locator('body').ariaSnapshot(),
    chooses: async (act) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act()]);
      return chooser;
    },
    check: async (step) => {
      account.found(step, await inspect(page, { elder }));
      await takePicture(step);
    },
    picture: takePicture,
    expects: account.expects,
    forgives: account.forgives,
    takeTroubles: account.take,
    close: () => context.close(),
  };
}

/** Runs in the page, whose address is there first: whether this screen has come, and the one before is gone. */
function showsAlone(screen: string): boolean {
  const shown = Array.from(document.querySelectorAll('.taro_page')).filter((one) => one.checkVisibility());
  return shown.length > 0 && shown.every(({ id }) => id.startsWith(screen));
}

/** The name of something that says more than its title. */
export function starting(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

function tidy<T extends string | RegExp>(text: T): T {
  return (typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : text) as T;
}

/** The sockets that tell this page of changes. */
function keepLines(page: Page) {
  const open = new Set<WebSocket>();
  page.on('websocket', (line) => {
    open.add(line);
    line.on('close', () => open.delete(line));
  });
  // A page that is left takes its lines with it, which nobody calls a close.
  page.on('request', (request) => {
    if (request.isNavigationRequest()) open.clear();
  });
  return {
    opened: async (): Promise<void> => {
      if (open.size === 0) await page.waitForEvent('websocket');
    },
  };
}

function keepAccount(page: Page, name: string) {
  const troubles: string[] = [];
  const expected: number[] = [];
  page.on('pageerror', (error) => troubles.push(`${name}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A refused request is counted below, where its status is known.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`${name}: console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Leaving a page ends what it still waits for.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`${name}: ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status < 400) return;
    const at = expected.indexOf(status);
    if (at >= 0) expected.splice(at, 1);
    else troubles.push(`${name}: ${response.url()} answered ${status}`);
  });
  return {
    expects: (status: number, often = 1) => void expected.push(...Array<number>(often).fill(status)),
    found: (step: string, findings: Inspection) =>
      void troubles.push(...findings.map((finding) => `${name}, ${step}: ${finding}`)),
    forgives: () => {
      const left = troubles.filter(
        (trouble) =>
          !/ERR_(?:CONNECTION|EMPTY_RESPONSE|INTERNET_DISCONNECTED|NETWORK_CHANGED)|WebSocket/.test(trouble),
      );
      troubles.splice(0, troubles.length, ...left);
    },
    take: () => troubles.splice(0),
  };
}

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
