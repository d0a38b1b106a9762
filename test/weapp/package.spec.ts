import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pages, weappFolder } from '../harness/weapp';

const project = path.resolve(__dirname, '../..');
const scripts = filesBelow(weappFolder).filter((file) => file.endsWith('.js'));

/** What WeChat's runtime refuses or lacks on phones in use, as it would stand in a built script. */
const LACKING = {
  eval: /(?<![\w.$])eval\s*\(/,
  'new Function': /new Function\s*\(/,
  'dynamic import': /(?<![\w.$])import\s*\(/,
  fetch: /(?<![\w.$])fetch\s*\(/,
  structuredClone: /(?<![\w.$])structuredClone\s*\(/,
  TextEncoder: /new Text(En|De)coder\b/,
  'web crypto': /(?<![\w$])crypto\.(subtle|getRandomValues|randomUUID)/,
  localStorage: /(?<![\w.$])localStorage\./,
  'Array.at': /\.at\(-?\d+\)/,
  'Array.findLast': /\.findLast(Index)?\(/,
  'Array.toSorted and its kin': /\.to(Sorted|Reversed|Spliced)\(/,
  'Object.groupBy': /Object\.groupBy\(/,
  replaceAll: /\.replaceAll\(/,
  'Intl beyond the basics': /Intl\.(Segmenter|ListFormat|RelativeTimeFormat|DisplayNames)/,
};

/** How webpack looks for the global object where there is no `globalThis`; WeChat has one. */
const WEBPACK_FALLBACK = 'try{return this||new Function("return this")()}catch';

it.each(Object.entries(LACKING))('no script of the mini program uses %s', (_name, sign) => {
  const found = scripts.flatMap((file) => {
    const match = sign.exec(readFileSync(file, 'utf8').replace(WEBPACK_FALLBACK, ''));
    return match ? [`${path.relative(weappFolder, file)}: …${around(match)}…`] : [];
  });
  expect(found).toEqual([]);
});

it('the main package stays far below what WeChat takes, and each subpackage too', () => {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const below = subPackages.map(({ root }) => bytesOf(path.join(weappFolder, root)));
  const main = bytesOf(weappFolder) - below.reduce((sum, bytes) => sum + bytes, 0);
  expect(main).toBeLessThan(800 * 1024);
  for (const bytes of below) expect(bytes).toBeLessThan(2 * 1024 * 1024);
});

it('each page that the app names has its script, its settings and its template', () => {
  const missing = pages().flatMap((page) =>
    ['js', 'json', 'wxml']
      .map((type) => `${page}.${type}`)
      .filter((file) => !existsSync(path.join(weappFolder, file))),
  );
  expect(missing).toEqual([]);
});

it('the developer tools find the mini program and the cloud function where the project says', () => {
  const settings = JSON.parse(readFileSync(path.join(project, 'project.config.json'), 'utf8'));
  expect(existsSync(path.join(project, settings.miniprogramRoot, 'app.json'))).toBe(true);
  const api = path.join(project, settings.cloudfunctionRoot, 'api');
  for (const file of ['index.js', 'package.json', 'config.json'])
    expect(existsSync(path.join(api, file))).toBe(true);
  expect(JSON.parse(readFileSync(path.join(api, 'package.json'), 'utf8'))).toMatchObject({
    main: 'index.js',
    dependencies: { 'wx-server-sdk': expect.any(String) },
  });
  expect(readFileSync(path.join(api, 'index.js'), 'utf8')).toMatch(/\bmain\b/);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** Licence texts are not uploaded. */
function bytesOf(folder: string): number {
  return filesBelow(folder)
    .filter((file) => !file.endsWith('.txt') && !file.endsWith('.map'))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

function around(match: RegExpExecArray): string {
  return match.input.slice(Math.max(0, match.index - 40), match.index + 40);
}
