import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const known = ['weapp', 'h5', 'cloud', 'server'];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));

if (asked.length === 0 || unknown.length > 0) {
  console.error(
    `Say what to build: ${known.join(' ')}${unknown.length ? ` (not ${unknown.join(' ')})` : ''}`,
  );
  process.exit(2);
}

for (const name of asked) {
  const began = Date.now();
  await build(name);
  console.log(`built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function build(name) {
  if (name === 'weapp' || name === 'h5') return buildWithTaro(name);
  const bundles = await import('./build-cloud.mjs');
  return name === 'cloud' ? bundles.buildCloud() : bundles.buildServer();
}

function buildWithTaro(type) {
  const taro = require.resolve('@tarojs/cli/bin/taro');
  const child = spawn(process.execPath, [taro, 'build', '--type', type, '--no-check'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: type },
  });
  let output = '';
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((done) => {
    child.on('close', (code) => {
      // Taro reports some failed compilations with exit code 0.
      const failed = code !== 0 || /ERROR in |✖ Webpack/.test(output);
      if (!failed) return done();
      console.error(output);
      console.error(`taro build --type ${type} failed`);
      process.exit(1);
    });
  });
}
