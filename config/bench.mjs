// npm run bench: JSON lines of how fast a message is appended and how little a message sends to the screen.
// npm run bench append | setData measures one of them.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { ensureBuilt, project } = await import('./built.mjs');
const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const say = (line) => console.error(line);

if (wanted('append')) {
  await ensureBuilt(['server'], say);
  const folder = path.join(project, 'node_modules/.cache/yima-bench');
  const { default: esbuild } = await import('esbuild');
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: ['append', 'bare-server'].map((name) => path.join(project, `test/bench/${name}.ts`)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
    external: ['pg-native'],
    tsconfig: path.join(project, 'tsconfig.json'),
  });
  await run([path.join(folder, 'append.js')]);
}
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
