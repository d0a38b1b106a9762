// npm test: finds what the tests need, builds what is not built, runs jest, and ends with one plain line.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { ensureBuilt, project } = await import('./built.mjs');
const args = process.argv.slice(2);
const asked = askedProjects(args);

const env = { ...process.env };
if (asked.includes('journeys')) {
  const { findBrowser } = await import('./browser.mjs');
  const browser = await findBrowser();
  if (browser.missing) stop(browser.missing);
  env.YIMA_TEST_BROWSER = browser.path;
  if (browser.libraries) env.YIMA_TEST_BROWSER_LIBRARIES = browser.libraries;
}
try {
  await ensureBuilt(neededBuilds(asked));
} catch (error) {
  // esbuild has printed its own errors already.
  stop(error.errors ? 'The server could not be bundled.' : error.message);
}

const results = path.join(tmpdir(), `yima-jest-${process.pid}.json`);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const child = spawn(
  process.execPath,
  [
    jest,
    '--config',
    path.join(project, 'config/jest.config.cjs'),
    '--json',
    `--outputFile=${results}`,
    ...args,
  ],
  { cwd: project, stdio: 'inherit', env },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const code = await new Promise((done) => child.once('exit', (status) => done(status ?? 1)));
console.log(summary());
process.exitCode = code;

/** What jest was asked to run, by --selectProjects or by the paths given; everything otherwise. */
function askedProjects(given) {
  const all = ['node', 'pages', 'weapp', 'journeys'];
  const at = given.findIndex((arg) => arg.startsWith('--selectProjects'));
  if (at >= 0) {
    const [, inline] = given[at].split('=');
    return all.filter((name) => (inline ? inline.split(',') : given.slice(at + 1)).includes(name));
  }
  const paths = given.filter((arg) => !arg.startsWith('-'));
  return paths.length === 0 ? all : all.filter((name) => paths.some((arg) => projectOf(arg).includes(name)));
}

function projectOf(file) {
  const homes = { 'test/weapp': 'weapp', 'test/journeys': 'journeys', 'src/miniprogram': 'pages' };
  const home = Object.keys(homes).find((start) => file.includes(start));
  if (home) return [homes[home]];
  return /src\/(domain|contract|cloud)|test\/(cloud|config)/.test(file)
    ? ['node']
    : ['node', 'pages', 'weapp', 'journeys'];
}

function neededBuilds(projects) {
  const builds = projects.some((name) => name !== 'pages') ? ['server'] : [];
  if (projects.includes('node') || projects.includes('weapp')) builds.push('cloud');
  if (projects.includes('weapp')) builds.push('weapp');
  if (projects.includes('journeys')) builds.push('h5');
  return builds;
}

function summary() {
  try {
    const found = JSON.parse(readFileSync(results, 'utf8'));
    rmSync(results, { force: true });
    // A file that could not even be loaded has no tests to count, and is a failure all the same.
    const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
    const skipped = found.numPendingTests + found.numTodoTests;
    return `${found.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  } catch {
    return '0 passed, 1 failed';
  }
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
