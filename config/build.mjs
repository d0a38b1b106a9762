// npm run build: always builds what is named, fresh or not.
import { buildWithTaro } from './built.mjs';

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
  try {
    await build(name);
  } catch (error) {
    // esbuild has printed its own errors already.
    console.error(error.errors ? `${name} could not be bundled` : error.message);
    process.exit(1);
  }
  console.log(`built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

async function build(name) {
  if (name === 'weapp' || name === 'h5') return buildWithTaro(name);
  const bundles = await import('./build-cloud.mjs');
  return name === 'cloud' ? bundles.buildCloud() : bundles.buildServer();
}
