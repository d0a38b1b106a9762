// npm run chaos: real clients through a proxy that fails them, over servers and a database that are killed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { default: esbuild } = await import('esbuild');
const { buildServer, bundle } = await import('./build-cloud.mjs');
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inProject = (...steps) => path.join(project, ...steps);
const folder = inProject('node_modules/.cache/yima-chaos');

/** The app's code as it is, with stand-ins where it asks the device. */
const standIns = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /^@\/miniprogram\/platform\// }, ({ path: wanted }) => {
      const file = inProject('test/chaos/phone/platform', `${path.basename(wanted)}.ts`);
      return existsSync(file) ? { path: file } : undefined;
    });
  },
};

try {
  // The database's supervisor runs from there.
  if (!existsSync(inProject('dist/server/postgres-supervisor.js'))) await buildServer();
  // Servers of its own, which no build replaces while they are killed and started.
  await esbuild.build({
    ...bundle('node20'),
    entryPoints: { server: inProject('src/cloud/server.ts'), run: inProject('test/chaos/run.ts') },
    outdir: folder,
    external: ['pg-native', 'bufferutil', 'utf-8-validate'],
  });
  await esbuild.build({
    ...bundle('node20'),
    entryPoints: { app: inProject('test/chaos/phone/app.ts') },
    outdir: folder,
    banner: {},
    define: {
      'process.env.NODE_ENV': '"production"',
      YIMA_API_BASE: '""',
      YIMA_TRANSPORT: '"https"',
      YIMA_CLOUD_ENV: '""',
    },
    plugins: [standIns],
  });
} catch {
  // esbuild has printed its own errors already.
  process.exit(1);
}
await esbuild.stop();

const child = spawn(process.execPath, [path.join(folder, 'run.js'), ...process.argv.slice(2)], {
  cwd: project,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
