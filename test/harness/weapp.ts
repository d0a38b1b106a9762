import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countNodes, type Element, type ExparserNode, elementsOf, textOf } from './weapp-tree';
import { createWechat, type Wechat } from './wechat';

/** For a busy machine. */
const PATIENCE_MS = 60_000;

export const weappFolder = path.resolve(__dirname, '../../dist/weapp');

/** What WeChat's runtime lacks. Code that uses one of these must fail here as it would there. */
const LACKING = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'XMLHttpRequest',
  'WebSocket',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'structuredClone',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'AbortController',
  'AbortSignal',
  'Image',
  'Audio',
  'Worker',
  'BroadcastChannel',
  'MessageChannel',
  'MutationObserver',
  'queueMicrotask',
  'atob',
  'btoa',
  'alert',
  'requestIdleCallback',
];

export interface SetData {
  readonly page: string;
  readonly bytes: number;
  readonly data: Record<string, unknown>;
}

interface Instance {
  route: string;
  options: Record<string, string>;
  setData(data: Record<string, unknown>, done?: () => void): void;
  [method: string]: unknown;
}

interface OpenPage {
  readonly route: string;
  readonly instance: Instance;
  readonly component: { readonly _exparserNode: ExparserNode; attach(parent: unknown): void; detach(): void };
}

/** The built mini program, running: what a person sees of it, and what they can do. */
export interface Weapp {
  readonly wechat: Wechat;
  /** Each setData of each page, oldest first. */
  readonly setDatas: SetData[];
  /** Errors that anything threw or logged. */
  readonly errors: string[];
  readonly routes: () => string[];
  /** Comes in by a link or a scan: closes every page and opens this one. */
  open(path: string): void;
  text(): string;
  elements(): Element[];
  /** How many nodes the page is, those of its templates included. */
  nodes(): number;
  /** What a screen reader is told of the parts that have a name of their own. */
  labels(): string[];
  /** Taps what carries these words, or is labelled with them; fails when nothing does. */
  tap(words: string): void;
  /** Types into the input with this label or placeholder. */
  type(label: string, value: string): void;
  /** From now on this subpackage cannot be fetched, as without a signal. */
  lose(root: string): void;
  /** Waits until the words stand on the screen. */
  sees(words: string | RegExp): Promise<void>;
  until(what: string, holds: () => boolean): Promise<void>;
  close(): void;
}

/** Starts the app anew, as WeChat does after it was closed. One at a time. */
export function startWeapp(server: string, stored: Record<string, unknown> = {}): Weapp {
  jest.resetModules();
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-phone-'));
  const stack: OpenPage[] = [];
  const setDatas: SetData[] = [];
  const errors: string[] = [];
  const lost: string[] = [];
  const simulate = require('miniprogram-simulate') as Simulate;
  const world = globalThis as unknown as Record<string, unknown>;
  const registered = new Map<string, string>();
  let running: object | undefined;

  const wechat = createWechat(
    server,
    {
      navigateTo: ({ url }) => push(String(url)),
      redirectTo: ({ url }) => {
        pop();
        push(String(url));
      },
      reLaunch: ({ url }) => {
        while (stack.length > 0) pop();
        push(String(url));
      },
      navigateBack: () => {
        if (stack.length < 2) throw new Error('cannot navigate back at first page');
        pop();
        call(stack.at(-1), 'onShow');
      },
    },
    folder,
  );
  for (const [key, value] of Object.entries(stored))
    wechat.storage.set(key, JSON.stringify(JSON.stringify(value)));
  const uncover = hide(world);
  const consoleError = jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    errors.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '));
  });
  Object.assign(world, {
    wx: wechat.api,
    getApp: () => running,
    App: launch,
    getCurrentPages: () => stack.map(({ instance }) => instance),
    Page: registerPage,
  });
  try {
    require(path.join(weappFolder, 'app.js'));
  } catch (error) {
    uncover();
    throw error;
  }

  function launch(app: Record<string, (options: object) => void>): void {
    running = app;
    app.onLaunch?.({ path: 'pages/home/index', query: {}, scene: 1001 });
    app.onShow?.({ path: 'pages/home/index', query: {}, scene: 1001 });
  }

  function push(url: string): void {
    const [route = '', query = ''] = url.replace(/^\//, '').split('?');
    if (!pages().includes(route)) throw new Error(`page "${route}" is not found`);
    if (lost.some((root) => route.startsWith(`${root}/`))) throw new Error(`fail to load ${route}`);
    call(stack.at(-1), 'onHide');
    const file = path.join(weappFolder, route);
    const id = registered.get(route) ?? simulate.load(file, { rootPath: weappFolder, compiler: 'official' });
    registered.set(route, id);
    const component = simulate.render(id);
    const instance = component.instance as unknown as Instance;
    const page: OpenPage = { route, instance, component };
    stack.push(page);
    watch(instance, route);
    Object.assign(instance, { route, is: route, __route__: route, options: queryOf(query) });
    call(page, 'onLoad', queryOf(query));
    component.attach(document.body);
    call(page, 'onShow');
    call(page, 'onReady');
  }

  function pop(): void {
    const page = stack.pop();
    call(page, 'onUnload');
    page?.component.detach();
  }

  function call(page: OpenPage | undefined, name: string, ...args: unknown[]): void {
    const method = page?.instance[name];
    if (typeof method === 'function') method.apply(page?.instance, args);
  }

  function watch(instance: Instance, page: string): void {
    const real = instance.setData;
    instance.setData = function setData(data, done) {
      const text = JSON.stringify(data);
      setDatas.push({ page, bytes: Buffer.byteLength(text), data });
      // WeChat hands a copy over to the screen.
      real.call(this, JSON.parse(text), done);
    };
  }

  const tree = () => {
    const top = stack.at(-1);
    if (!top) throw new Error('no page is open');
    return top.component._exparserNode;
  };
  const weapp: Weapp = {
    wechat,
    setDatas,
    errors,
    routes: () => stack.map(({ route }) => route),
    open(url) {
      while (stack.length > 0) pop();
      push(url);
    },
    text: () => textOf(tree()),
    elements: () => elementsOf(tree()),
    nodes: () => countNodes(tree()),
    labels: () => elementsOf(tree()).flatMap((one) => one.attr('aria-label') ?? []),
    tap: (words) =>
      find(weapp, words, (one) => one.attr('aria-label') === words || one.text() === words).tap(),
    type: (label, value) =>
      find(
        weapp,
        label,
        (one) =>
          /^(wx-)?(input|textarea)$/.test(one.tag) &&
          (one.attr('aria-label') === label || one.attr('placeholder') === label),
      ).type(value),
    lose: (root) => void lost.push(root),
    sees: (words) => weapp.until(`${words} on the screen`, () => isThere(weapp.text(), words)),
    async until(what, holds) {
      for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await rest(20))
        if (holds()) return;
      throw new Error(`never: ${what}. On ${weapp.routes().at(-1)}: ${weapp.text()}\n${errors.join('\n')}`);
    },
    close() {
      while (stack.length > 0) pop();
      for (const socket of wechat.sockets) socket.terminate();
      consoleError.mockRestore();
      uncover();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return weapp;
}

/** Where the page of this name lies, in the main package or a subpackage. */
export function pageOf(name: string): string {
  const found = pages().find((page) => page.endsWith(`pages/${name}/index`));
  if (!found) throw new Error(`the app has no page ${name}`);
  return found;
}

export function pages(): string[] {
  const app = JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8'));
  const lower: { root: string; pages: string[] }[] = app.subPackages ?? app.subpackages ?? [];
  return [...app.pages, ...lower.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))];
}

/** Lifecycles stay methods too: Taro marks them with properties of their own. */
function registerPage(config: Record<string, unknown>): void {
  const methods = Object.entries(config).filter(([, value]) => typeof value === 'function');
  const { Component } = globalThis as unknown as { Component(definition: object): void };
  Component({ data: config.data ?? {}, methods: Object.fromEntries(methods) });
}

interface Simulate {
  load(file: string, options: object): string;
  render(id: string): OpenPage['component'] & { readonly instance: object };
}

function find(weapp: Weapp, words: string, fits: (element: Element) => boolean): Element {
  const found = weapp.elements().filter(fits);
  // The innermost one: its event bubbles up to whoever listens.
  const one = found.at(-1);
  if (!one) throw new Error(`nothing says ${words} on ${weapp.routes().at(-1)}: ${weapp.text()}`);
  return one;
}

function hide(world: Record<string, unknown>): () => void {
  const before = LACKING.map((name) => [name, Object.getOwnPropertyDescriptor(world, name)] as const);
  for (const name of LACKING)
    Object.defineProperty(world, name, { value: undefined, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(world, name, descriptor);
      else delete world[name];
    }
  };
}

/** As WeChat hands them over: split, not decoded. */
function queryOf(query: string): Record<string, string> {
  return Object.fromEntries(
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function isThere(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
