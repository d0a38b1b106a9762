import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

const projectFolder = process.cwd();
const children: ChildProcess[] = [];

/** Our built server in a process of its own, on a database that may serve others too; answers its address. */
export async function startOurs(
  connectionString: string,
  secret: string,
  dataFolder: string,
): Promise<string> {
  const port = await freePort();
  const flags = process.env.BENCH_PROFILE
    ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]
    : [];
  await start([...flags, 'dist/server/server.js'], /http:\/\/127/, {
    DATABASE_URL: connectionString,
    DATA_DIR: dataFolder,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    HOST: '127.0.0.1',
    YIMA_MODE: 'production',
    TRUSTED_PROXIES: '1',
    YIMA_SECRET: secret,
  });
  return `http://127.0.0.1:${port}`;
}

/** One of the bare programs that lie bundled beside this one. */
export async function startBare(name: string, connectionString: string): Promise<string> {
  const port = await freePort();
  const program = path.join(path.dirname(process.argv[1] as string), `${name}.js`);
  await start([program], /ready/, { DATABASE_URL: connectionString, PORT: port });
  return `http://127.0.0.1:${port}`;
}

export async function endAll(): Promise<void> {
  await Promise.all(children.map(end));
}

function start(args: string[], sign: RegExp, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  return new Promise((done, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (sign.test(output)) done();
      });
    }
    child.once('close', () => failed(new Error(`${args.at(-1)} ended: ${output}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('close', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<string> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(String(typeof address === 'object' && address?.port)));
    });
  });
}
