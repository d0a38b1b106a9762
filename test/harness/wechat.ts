import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import WebSocket from 'ws';
import { PHOTO } from './phone';
import { filesIn } from './wechat-files';

type Options = Record<string, unknown> & {
  success?: (result: unknown) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: unknown) => void;
};

export interface Wechat {
  readonly api: Record<string, unknown>;
  readonly storage: Map<string, string>;
  /** What the app asked of the phone: calls, the clipboard, pictures shown. */
  readonly asked: { name: string; options: Options }[];
  /** Puts the app into the background and before the eyes again, and takes the signal away. */
  tell(event: 'AppShow' | 'AppHide' | 'NetworkStatusChange', detail?: object): void;
  offline: boolean;
  /** How many requests have no answer yet. */
  unanswered: number;
  readonly sockets: Set<WebSocket>;
}

type Travel = Record<'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack', (options: Options) => void>;

/**
 * The `wx` of a phone. Requests, uploads and sockets go over the real network, whatever host they name, to `server`;
 * the rest is what a phone would answer. Each function answers a promise when it is called without callbacks.
 */
export function createWechat(server: string, travel: Travel, folder: string): Wechat {
  const storage = new Map<string, string>();
  const asked: Wechat['asked'] = [];
  const heard = new Map<string, Set<(detail: object) => void>>();
  const sockets = new Set<WebSocket>();
  const wechat: Wechat = {
    storage,
    asked,
    sockets,
    offline: false,
    unanswered: 0,
    tell: (event, detail = {}) => {
      for (const listener of heard.get(event) ?? []) listener(detail);
    },
    api: {},
  };
  const noted = (name: string, result: (options: Options) => object = () => ({})) =>
    answering(name, (options) => {
      asked.push({ name, options });
      return result(options);
    });
  Object.assign(wechat.api, {
    ...listeners(heard, [
      'AppShow',
      'AppHide',
      'NetworkStatusChange',
      'ThemeChange',
      'KeyboardHeightChange',
      'Error',
      'UnhandledRejection',
      'PageNotFound',
      'WindowResize',
    ]),
    ...phoneFacts(),
    ...storing(storage),
    ...Object.fromEntries(
      Object.entries(travel).map(([name, go]) => [
        name,
        answering(name, (options) => {
          go(options);
          return {};
        }),
      ]),
    ),
    request: task('request', (options) => send(wechat, server, options)),
    connectSocket: (options: Options) => connect(wechat, server, options),
    chooseMedia: noted('chooseMedia', () => {
      const file = path.join(folder, `${randomBytes(6).toString('hex')}.png`);
      writeFileSync(file, PHOTO);
      return { type: 'image', tempFiles: [{ tempFilePath: file, size: PHOTO.length, fileType: 'image' }] };
    }),
    makePhoneCall: noted('makePhoneCall'),
    setClipboardData: noted('setClipboardData'),
    showShareMenu: noted('showShareMenu'),
    previewImage: noted('previewImage'),
    setNavigationBarTitle: noted('setNavigationBarTitle'),
    addPhoneCalendar: noted('addPhoneCalendar'),
    getLocation: noted('getLocation', () => ({ latitude: 31.53, longitude: 104.57, accuracy: 15 })),
    downloadFile: task('downloadFile', (options) => download(wechat, server, options)),
    openDocument: noted('openDocument'),
    requestSubscribeMessage: noted('requestSubscribeMessage', ({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((template) => [template, 'accept'])),
    ),
    getFileSystemManager: () => filesIn(folder, '/usr'),
    createSelectorQuery: () => canvasQuery(),
    scanCode: noted('scanCode', () => {
      throw new Error('cancel');
    }),
    getNetworkType: answering('getNetworkType', () => ({ networkType: wechat.offline ? 'none' : 'wifi' })),
    getRandomValues: answering('getRandomValues', ({ length }) => ({
      randomValues: new Uint8Array(randomBytes(Number(length))).buffer,
    })),
    canIUse: (name: string) => (name.split('.')[0] as string) in wechat.api,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    createOffscreenCanvas: () => {
      throw new Error('no canvas here');
    },
    pageScrollTo: answering('pageScrollTo', () => ({})),
  });
  return wechat;
}

/** Callbacks as WeChat calls them, later; a promise when there are none. */
function answering(name: string, work: (options: Options) => object | Promise<object>) {
  return (options: Options = {}) => {
    const done = Promise.resolve()
      .then(() => work(options))
      .then((result) => ({ errMsg: `${name}:ok`, ...result }))
      .catch((error: Error) => {
        throw { errMsg: `${name}:fail ${error.message}` };
      });
    if (!options.success && !options.fail && !options.complete) return done;
    done.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: { errMsg: string }) => {
        options.fail?.(error);
        options.complete?.(error);
      },
    );
    return undefined;
  };
}

function task(name: string, work: (options: Options) => Promise<object>) {
  const call = answering(name, work);
  return (options: Options = {}) => {
    void call({ fail: () => undefined, ...options });
    return {
      abort: () => undefined,
      onProgressUpdate: () => undefined,
      onHeadersReceived: () => undefined,
      offProgressUpdate: () => undefined,
    };
  };
}

function send(
  wechat: Wechat,
  server: string,
  { url, method, header, data, dataType }: Options,
): Promise<object> {
  const text = data === undefined ? '' : typeof data === 'string' ? data : JSON.stringify(data);
  return exchange(wechat, server, String(url), {
    method: String(method ?? 'GET'),
    headers: header as Record<string, string>,
    // The app lives in a world of its own, whose buffers only look like Node's.
    body: isBytes(data) ? Buffer.from(new Uint8Array(data)) : Buffer.from(text),
  }).then(({ status, text, headers }) => ({
    statusCode: status,
    header: headers,
    data: dataType === 'text' ? text : JSON.parse(text),
  }));
}

function isBytes(data: unknown): data is ArrayBuffer {
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]';
}

function download(wechat: Wechat, server: string, { url, filePath }: Options): Promise<object> {
  return exchange(wechat, server, String(url), { method: 'GET', headers: {}, body: Buffer.alloc(0) }).then(
    ({ status }) => ({ statusCode: status, filePath }),
  );
}

/** Every canvas that is asked for is there, as wide as the page; what is drawn on it is not looked at. */
function canvasQuery(): object {
  const brush = new Proxy({}, { get: () => () => undefined, set: () => true });
  const found = { node: { width: 0, height: 0, getContext: () => brush }, width: 358, height: 240 };
  const query = {
    select: () => query,
    fields: () => query,
    exec: (answer: (all: object[]) => void) => void Promise.resolve().then(() => answer([found])),
  };
  return query;
}

function exchange(
  wechat: Wechat,
  server: string,
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body: Buffer },
): Promise<{ status: number; text: string; headers: object }> {
  if (wechat.offline) return Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED'));
  wechat.unanswered += 1;
  return new Promise<{ status: number; text: string; headers: object }>((done, failed) => {
    const sent = httpRequest(
      atServer(server, url),
      { method, headers: { ...headers, 'content-length': body.length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString('utf8'),
            headers: response.headers,
          }),
        );
      },
    );
    sent.on('error', failed);
    sent.end(body);
  }).finally(() => {
    wechat.unanswered -= 1;
  });
}

function connect(wechat: Wechat, server: string, options: Options): object {
  const socket = new WebSocket(atServer(server, String(options.url)).replace(/^http/, 'ws'));
  wechat.sockets.add(socket);
  socket.on('close', () => wechat.sockets.delete(socket));
  socket.on('error', () => undefined);
  void Promise.resolve().then(() => options.success?.({ errMsg: 'connectSocket:ok' }));
  return {
    send: ({ data, fail }: Options) =>
      socket.send(data as string, (error) => error && fail?.({ errMsg: 'send:fail' })),
    close: () => socket.close(),
    onOpen: (listener: (result: object) => void) => socket.on('open', () => listener({ header: {} })),
    onMessage: (listener: (result: object) => void) =>
      socket.on('message', (data, isBinary) => listener({ data: isBinary ? data : String(data) })),
    onClose: (listener: (result: object) => void) =>
      socket.on('close', (code) => listener({ code, reason: '' })),
    onError: (listener: (result: object) => void) =>
      socket.on('error', (error) => listener({ errMsg: error.message })),
  };
}

/** The build names the host that its phones will call; here every host is the server of the test. */
function atServer(server: string, url: string): string {
  return url.replace(/^\w+:\/\/[^/]+/, server);
}

function storing(storage: Map<string, string>): object {
  return {
    // WeChat keeps a copy of the value, never the object itself.
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    getStorageSync: (key: string) => (storage.has(key) ? JSON.parse(storage.get(key) as string) : ''),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
  };
}

function phoneFacts(): object {
  const info = {
    SDKVersion: '3.8.12',
    language: 'zh_CN',
    fontSizeScaleFactor: 1,
    theme: 'light',
    platform: 'android',
    system: 'Android 14',
    brand: 'phone',
    model: 'phone',
    pixelRatio: 3,
    screenWidth: 390,
    screenHeight: 844,
    windowWidth: 390,
    windowHeight: 844,
    statusBarHeight: 24,
    safeArea: { top: 24, bottom: 810, left: 0, right: 390, width: 390, height: 786 },
  };
  return {
    env: { USER_DATA_PATH: '/usr' },
    getSystemInfoSync: () => info,
    getAppBaseInfo: () => info,
    getWindowInfo: () => info,
    getDeviceInfo: () => info,
    getMenuButtonBoundingClientRect: () => ({
      top: 28,
      bottom: 60,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
  };
}

type Heard = (detail: object) => void;

function listeners(heard: Map<string, Set<Heard>>, events: readonly string[]): object {
  const of = (event: string): Set<Heard> => {
    const known = heard.get(event) ?? new Set<Heard>();
    heard.set(event, known);
    return known;
  };
  return Object.fromEntries(
    events.flatMap((event) => [
      [`on${event}`, (listener: Heard): void => void of(event).add(listener)],
      [`off${event}`, (listener: Heard): void => void of(event).delete(listener)],
    ]),
  );
}
