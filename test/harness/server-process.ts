import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const projectFolder = path.resolve(__dirname, '../..');

/** A server as people start it: a process of its own, with nothing of the test's environment. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly dataFolder: string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves when it has printed its address; rejects with its output when it ends before. */
  readonly ready: Promise<void>;
}

export function startServerProcess(
  env: Record<string, string> & { PORT: string; DATA_DIR: string },
  program = 'dist/server/server.js',
): ServerProcess {
  let output = '';
  const child = spawn(process.execPath, [program], {
    cwd: projectFolder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const ready = new Promise<void>((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Ctrl-C')) done();
      });
    }
    void ended.then((code) => failed(new Error(`ended with ${code}: ${output}`)));
  });
  // Whoever only waits for the end must not be failed by a start nobody asked about.
  ready.catch(() => {});
  return { child, port: Number(env.PORT), dataFolder: env.DATA_DIR, output: () => output, ended, ready };
}

/** What the supervisor wrote about itself; throws when no database runs on the folder. */
export function postgresFacts(dataFolder: string): { port: number; supervisorPid: number; ownerPid: number } {
  return JSON.parse(readFileSync(path.join(dataFolder, 'postgres.json'), 'utf8'));
}

/** The process id of the PostgreSQL that runs on the folder, or null. */
export function postgresPid(dataFolder: string): number | null {
  try {
    const pid = Number(readFileSync(path.join(dataFolder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 60,
): Promise<void> {
  // Not by the date, which a test may have stopped.
  for (const deadline = performance.now() + seconds * 1_000; performance.now() < deadline; await sleep(50)) {
    if (await Promise.resolve(holds()).catch(() => false)) return;
  }
  throw new Error(`not within ${seconds} s: ${what}`);
}

export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-server-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const taken = new Set<number>();

/**
 * A port on which nobody listens. Below those that systems give to outgoing connections: none of these takes it before
 * its server starts, or while that is down.
 */
export async function anyPort(): Promise<string> {
  for (;;) {
    const port = randomInt(12_000, 30_000);
    if (taken.has(port) || !(await isFree(port))) continue;
    taken.add(port);
    return String(port);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
