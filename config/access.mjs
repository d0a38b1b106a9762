// npm run access: asks every operation as everybody, in every stage of a dispute, and prints who gets which fields.
// -- --write agrees to what is seen.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopWhenMissing } from './needs.mjs';

stopWhenMissing();
const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const tables = ['yima-access.md', 'yima-access-stages.md'].map((name) =>
  path.join(project, 'node_modules/.cache', name),
);
for (const table of tables) rmSync(table, { force: true });
const jest = path.join(project, 'node_modules/jest/bin/jest.js');
const run = spawnSync(process.execPath, [jest, '--config', 'config/jest.config.cjs', 'test/access'], {
  cwd: project,
  // The tables go to the output, what the tests say beside it.
  stdio: ['ignore', 2, 2],
  env: { ...process.env, ...(process.argv.includes('--write') ? { YIMA_WRITE_ACCESS: '1' } : {}) },
});
for (const table of tables)
  try {
    console.log(readFileSync(table, 'utf8'));
  } catch {
    console.error(`There is no ${path.basename(table)}: a dispute could not be made. See above.`);
  }
process.exitCode = run.status ?? 1;
