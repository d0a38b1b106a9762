// npm run check: everything that must hold before a change is shared. Goes on after a failure and names all.
import { spawnSync } from 'node:child_process';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const steps = ['lint', 'types', 'boundaries', 'unused', 'test', 'build', 'size'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const failed = steps.filter((step) => {
  console.log(`\n── npm run ${step}`);
  return (
    spawnSync(npm, ['run', '--silent', step], { stdio: 'inherit', shell: process.platform === 'win32' })
      .status !== 0
  );
});
console.log(failed.length === 0 ? `\nAll hold: ${steps.join(', ')}` : `\nFailed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
