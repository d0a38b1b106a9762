import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

const SOURCES = [
  'src/miniprogram',
  'src/domain',
  'src/contract',
  'types',
  'config/index.ts',
  'config/aria-attributes.cjs',
  'config/aria-plugin.cjs',
  'config/aria-runtime.mjs',
  '.browserslistrc',
  'babel.config.js',
  'tsconfig.json',
  'package-lock.json',
];
const SETTINGS = ['YIMA_API_BASE', 'YIMA_TRANSPORT', 'YIMA_CLOUD_ENV'];

/** Builds what is missing or older than its sources. `say` gets lines of progress. */
export async function ensureBuilt(targets, say = console.log) {
  for (const target of targets) {
    if (target === 'weapp' || target === 'h5') {
      if (!isFresh(target)) await buildWithTaro(target, say);
    } else {
      const { buildCloud, buildServer } = await import('./build-cloud.mjs');
      await (target === 'cloud' ? buildCloud() : buildServer());
    }
  }
}

export function isFresh(target) {
  const result = path.join(project, 'dist', target, target === 'h5' ? 'index.html' : 'app.json');
  const mark = markOf(target);
  return existsSync(result) && existsSync(mark) && readFileSync(mark, 'utf8') === sourcesHash(target);
}

/** Called by whoever overwrites a build with something else, such as the watch mode. */
export function forgetBuilt(target) {
  rmSync(markOf(target), { force: true });
}

/** Runs Taro once for `target`; rejects with what it said when it fails. */
export async function buildWithTaro(target, say = console.log) {
  const hash = sourcesHash(target);
  forgetBuilt(target);
  const progress = startProgress(`Building the ${target === 'h5' ? 'web side' : 'mini program'}`, say);
  const { code, output } = await runTaro(target);
  // Taro reports some failed compilations with exit code 0.
  if (code !== 0 || /ERROR in |✖ Webpack/.test(output)) {
    progress('failed');
    throw new Error(`${output}\ntaro build --type ${target} failed`);
  }
  if (!process.env.YIMA_OUTPUT) writeFileSync(markOf(target), hash);
  progress('done');
}

function runTaro(target) {
  const taro = require.resolve('@tarojs/cli/bin/taro');
  const child = spawn(process.execPath, [taro, 'build', '--type', target, '--no-check'], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target },
  });
  const end = () => child.kill();
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      process.removeListener('exit', end);
      done({ code, output });
    });
  });
}

/** One line that counts the seconds on a terminal; a line every few seconds elsewhere. */
function startProgress(what, say) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const live = process.stdout.isTTY && say === console.log;
  if (!live) say(`${what} (this takes up to a minute, once) …`);
  const timer = setInterval(
    () => (live ? process.stdout.write(`\r${what} … ${seconds()} `) : say(`${what} … ${seconds()}`)),
    live ? 500 : 5_000,
  );
  return (outcome) => {
    clearInterval(timer);
    if (live) process.stdout.write('\r');
    say(`${what}: ${outcome} in ${seconds()}`);
  };
}

// Beside the build, not in it: what is in dist/weapp is counted and uploaded.
const markOf = (target) => path.join(project, `dist/.built-${target}`);

function sourcesHash(target) {
  const hash = createHash('sha256').update(target);
  for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const source of SOURCES) {
    for (const file of filesOf(path.join(project, source))) {
      hash.update(path.relative(project, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(place) {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return /\.spec\.tsx?$/.test(place) ? [] : [place];
  return readdirSync(place)
    .sort()
    .flatMap((entry) => filesOf(path.join(place, entry)));
}
