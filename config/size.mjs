import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
const most = { ratio: 1.8, bytes: 800 * 1024 };

const floor = mainBytes(buildFloor());
run(home);
const product = join(home, 'dist', 'weapp');
const main = mainBytes(product);
const ratio = main / floor;

console.log(`main ${main} floor ${floor} ratio ${ratio.toFixed(2)}`);
for (const { root, bytes } of subpackages(product)) console.log(`subpackage ${root} ${bytes}`);
if (ratio > most.ratio) fail(`the main package is more than ${most.ratio} times a hello world`);
if (main > most.bytes) fail(`the main package is larger than ${most.bytes} bytes`);

/** A Taro hello world with the very same settings, so that the ratio says what our own code costs. */
function buildFloor() {
  const place = mkdtempSync(join(tmpdir(), 'yima-floor-'));
  process.on('exit', () => rmSync(place, { recursive: true, force: true }));
  for (const name of ['package.json', 'tsconfig.json', 'babel.config.js', '.browserslistrc', 'config']) {
    cpSync(join(home, name), join(place, name), { recursive: true });
  }
  symlinkSync(join(home, 'node_modules'), join(place, 'node_modules'), 'junction');
  const page = join(place, 'src', 'miniprogram', 'pages', 'index');
  mkdirSync(page, { recursive: true });
  const files = {
    'app.config.ts': `export default defineAppConfig({ lazyCodeLoading: 'requiredComponents', pages: ['pages/index/index'] });`,
    'app.ts': `export default function App({ children }: { children: unknown }) { return children; }`,
    'pages/index/index.tsx': `import { View } from '@tarojs/components';\nexport default function Index() { return <View>Hello world</View>; }`,
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(place, 'src', 'miniprogram', name), text);
  run(place);
  return join(place, 'dist', 'weapp');
}

function run(place) {
  const built = spawnSync(process.execPath, [join(place, 'config', 'build.mjs'), 'weapp'], {
    cwd: place,
    encoding: 'utf8',
  });
  if (built.status !== 0) fail(`${built.stdout}${built.stderr}`);
}

function mainBytes(dist) {
  const all = bytesOf(dist, dist);
  return subpackages(dist).reduce((rest, { bytes }) => rest - bytes, all);
}

function subpackages(dist) {
  const { subPackages, subpackages: lower } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
  return (subPackages ?? lower ?? []).map(({ root }) => ({ root, bytes: bytesOf(join(dist, root), dist) }));
}

function bytesOf(folder, dist) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => counts(relative(dist, path)))
    .reduce((sum, path) => sum + statSync(path).size, 0);
}

// Maps and licence texts are not uploaded.
function counts(path) {
  return !/\.map$|\.LICENSE\.txt$/.test(path) && !path.split(sep).includes('prebundle');
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
