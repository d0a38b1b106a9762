// npm run bench: JSON lines of how fast a message is appended, how fast everybody who looks is told of it, and how
// little it sends to the screen. npm run bench append | fanout | setData measures one of them.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { ensureBuilt, project } = await import('./built.mjs');
const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const say = (line) => console.error(line);

if (wanted('append')) await runBundled('append', 'bare-server');
if (wanted('fanout')) await runBundled('fanout', 'bare-echo');
if (wanted('setData')) {
  await ensureBuilt(['server', 'weapp'], say);
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  await run(
    [jest, '--config', path.join(project, 'config/jest.config.cjs'), '--silent', 'test/weapp/set-data'],
    {
      YIMA_BENCH: 'yes',
    },
  );
}

/** Runs one measurement against our built server, with the bare program that it is compared with beside it. */
async function runBundled(...names) {
  await ensureBuilt(['server'], say);
  const folder = path.join(project, 'node_modules/.cache/yima-bench');
  const { default: esbuild } = await import('esbuild');
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: names.map((name) => path.join(project, `test/bench/${name}.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    external: ['pg-native', 'bufferutil', 'utf-8-validate'],
    tsconfig: path.join(project, 'tsconfig.json'),
  });
  await run([path.join(folder, `${names[0]}.js`)]);
}

function run(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.once('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      done();
    });
  });
}
