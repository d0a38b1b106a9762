import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** One line saying what is missing before anything of ours can run, or null. Imports no package. */
export function missingNeed() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9) || major > 22) {
    return `Node ${process.versions.node} does not fit: install Node 20 (20.9 or newer) or 22.`;
  }
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(project, 'package.json'), 'utf8'),
  );
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    if (!existsSync(path.join(project, 'node_modules', name, 'package.json'))) {
      return `The package ${name} is not installed: run npm install first.`;
    }
  }
  return null;
}

export function stopWhenMissing() {
  const line = missingNeed();
  if (!line) return;
  console.error(line);
  process.exit(1);
}
