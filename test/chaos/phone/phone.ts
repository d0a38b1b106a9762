import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Chance } from '../chance';
import { type Break, breaking } from './broken';
import type { Device } from './device';
import { type Life, startLife } from './life';
import { ask, openLine } from './network';
import type { PhoneApp } from './phone-app';
import { openStorage, type PhoneStorage } from './storage';

/** The phone's time runs so many times as fast: what the app waits for comes sooner, in the same order. */
const HASTE = 10;
/** WeChat freezes an app so long after it went to the background. */
const FREEZE_AFTER_MS = 5_000 / HASTE;

/** A phone in somebody's hand: the app on it comes and goes, its storage stays. */
export interface Phone {
  readonly storage: PhoneStorage;
  /** The app, while it runs and can be touched. */
  readonly app: PhoneApp | undefined;
  start(): PhoneApp;
  /** The system ends the app at once, wherever it was. */
  kill(): void;
  hide(): void;
  show(): void;
  tellNetwork(online: boolean): void;
}

export interface PhoneWanted {
  /** The bundled app. */
  readonly code: string;
  readonly chance: Chance;
  /** Of its own way to the servers. */
  readonly port: number;
  readonly clockOffMs: number;
  readonly broken?: Break | undefined;
}

type Listeners = Readonly<Record<'show' | 'hide' | 'network', Set<(online: boolean) => void>>>;

interface Running {
  readonly life: Life;
  readonly listeners: Listeners;
  readonly app: PhoneApp;
}

export function phoneOf({ code, chance, port, clockOffMs, broken }: PhoneWanted): Phone {
  const storage = openStorage();
  const agent = new Agent({ keepAlive: true, timeout: 4_000 });
  const began = Date.now();
  let running: Running | undefined;
  let hidden = false;

  function deviceOf(life: Life, listeners: Listeners): Device {
    const heard = (name: keyof Listeners) => (listener: (online: boolean) => void) => {
      listeners[name].add(listener);
      return () => void listeners[name].delete(listener);
    };
    return {
      random: chance.next,
      now: () => Math.round(began + clockOffMs + (Date.now() - began) * HASTE),
      after: (ms, work) => life.after(ms / HASTE, work),
      every: (ms, work) => life.every(ms / HASTE, work),
      request: breaking(broken, (wanted) => ask(life, { agent, port, haste: HASTE }, wanted)),
      openSocket: (order) => openLine(life, port, order),
      read: storage.read,
      write: storage.write,
      remove: storage.remove,
      keys: storage.keys,
      onShow: heard('show'),
      onHide: heard('hide'),
      onNetwork: heard('network'),
    };
  }

  const tell = (name: keyof Listeners, online = true) =>
    running?.life.deliver(() => {
      for (const listener of running?.listeners[name] ?? []) listener(online);
    });
  return {
    storage,
    get app() {
      return running?.life.isAwake && !hidden ? running.app : undefined;
    },
    start() {
      if (broken === 'forgets') storage.forget();
      const life = startLife();
      const listeners: Listeners = { show: new Set(), hide: new Set(), network: new Set() };
      const app = evaluate(code, deviceOf(life, listeners), chance);
      running = { life, listeners, app };
      hidden = false;
      return app;
    },
    kill() {
      running?.life.end();
      running = undefined;
    },
    hide() {
      hidden = true;
      tell('hide');
      const life = running?.life;
      setTimeout(() => hidden && running?.life === life && life?.freeze(), FREEZE_AFTER_MS).unref();
    },
    show() {
      if (!hidden) return;
      hidden = false;
      // What was held comes first, as on a phone: the app hears that it is shown among it.
      running?.life.thaw();
      tell('show');
    },
    tellNetwork: (online) => tell('network', online),
  };
}

const nodeRequire = createRequire(path.join(process.cwd(), 'package.json'));

/** Each start is a copy of its own, with modules of its own, as on a phone of its own. */
function evaluate(code: string, device: Device, chance: Chance): PhoneApp {
  const module = { exports: {} as { app?: PhoneApp } };
  const math = Object.create(Math, { random: { value: chance.next } }) as Math;
  const run = new Function('module', 'exports', 'require', 'device', 'Math', code);
  run(module, module.exports, nodeRequire, device, math);
  if (!module.exports.app) throw new Error('the bundle holds no app');
  return module.exports.app;
}

export function readPhoneCode(file: string): string {
  return readFileSync(file, 'utf8');
}
