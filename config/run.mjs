// node config/run.mjs <command> [arguments]: bundles the command line tools and runs one of them.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const { ensureBuilt, project } = await import('./built.mjs');
const [command, ...args] = process.argv.slice(2);

await ensureBuilt(['server']).catch(() => {
  // esbuild has printed its own errors already.
  console.error('The commands could not be bundled.');
  process.exit(1);
});
const program = path.join(project, 'dist/server', `${command}.js`);
if (
  !/^[a-z-]+$/.test(command ?? '') ||
  command === 'server' ||
  command === 'postgres-supervisor' ||
  !existsSync(program)
) {
  console.error('Say which command to run: migrate, invite, verify, slip, casefile or casefile-verify.');
  process.exit(2);
}
const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
// Ctrl-C reaches the command as well; we stay to pass its exit code on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
