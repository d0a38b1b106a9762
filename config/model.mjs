// npm run model: random lives of cases against their invariants. npm run lifecycle: writes docs/lifecycle.md anew.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { default: esbuild } = await import('esbuild');
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [entry, ...args] = process.argv.slice(2);
const folder = path.join(project, 'node_modules/.cache/yima-model');
await esbuild.build({
  absWorkingDir: project,
  entryPoints: [path.join(project, `test/model/${entry}.ts`)],
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  external: ['pg-native'],
  tsconfig: path.join(project, 'tsconfig.json'),
});
const run = spawnSync(process.execPath, [path.join(folder, `${entry}.js`), ...args], {
  cwd: project,
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
