import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inProject = (...steps) => path.resolve(project, ...steps);

/** Optional native parts that pg and ws look for and do without. */
const OPTIONAL = ['pg-native', 'bufferutil', 'utf-8-validate'];

/** The WeChat cloud function: one file that exports main, and the two files WeChat wants beside it. */
export async function buildCloud() {
  const folder = inProject('dist/cloud/api');
  rmSync(folder, { recursive: true, force: true });
  await esbuild.build({
    ...bundle('node16'),
    entryPoints: [inProject('src/cloud/function.ts')],
    outfile: path.join(folder, 'index.js'),
    external: [...OPTIONAL, 'wx-server-sdk'],
  });
  const { version, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  writeJson(path.join(folder, 'package.json'), {
    name: 'api',
    version,
    private: true,
    main: 'index.js',
    dependencies: { 'wx-server-sdk': devDependencies['wx-server-sdk'] },
  });
  writeJson(path.join(folder, 'config.json'), {
    permissions: {
      openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'],
    },
    timeout: 20,
    // Every five minutes, with seconds first: what is overdue is told without anybody calling.
    triggers: [{ name: 'sweep', type: 'timer', config: '0 */5 * * * * *' }],
  });
  const procedure = process.env.PROCEDURE_FILE?.trim();
  if (procedure) cpSync(inProject(procedure), path.join(folder, 'procedure.jsonc'));
  carryFonts(folder);
}

/** Who runs without packages beside it reads the fonts of its papers, 15 MB, from here when it sets one. */
export function carryFonts(folder) {
  const files = JSON.parse(readFileSync(inProject('src/cloud/papers/fonts/font-files.json'), 'utf8'));
  for (const file of Object.values(files)) {
    cpSync(inProject('node_modules', file), path.join(folder, 'paper-fonts', path.basename(file)));
  }
}

/** The Node server, its supervisor, the commands that exist, and the stage when there is one. */
export async function buildServer() {
  const entries = {
    server: 'src/cloud/server.ts',
    'postgres-supervisor': 'src/cloud/running/postgres-supervisor.ts',
    verify: 'src/cloud/commands/verify.ts',
    slip: 'src/cloud/commands/slip.ts',
    casefile: 'src/cloud/commands/casefile.ts',
    'casefile-verify': 'src/cloud/commands/casefile-verify.ts',
    invite: 'src/cloud/commands/invite.ts',
    migrate: 'src/cloud/commands/migrate.ts',
  };
  const present = Object.entries(entries).filter(([, file]) => existsSync(inProject(file)));
  // Replaced file by file: a server that runs from this folder may start its supervisor again meanwhile.
  const draft = inProject(`dist/.server-${process.pid}`);
  try {
    await esbuild.build({
      ...bundle('node20'),
      entryPoints: Object.fromEntries(present.map(([name, file]) => [name, inProject(file)])),
      outdir: draft,
      external: OPTIONAL,
      sourcemap: 'linked',
    });
    mkdirSync(inProject('dist/server'), { recursive: true });
    for (const [name] of present) {
      for (const file of [`${name}.js`, `${name}.js.map`]) {
        renameSync(path.join(draft, file), inProject('dist/server', file));
      }
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  await buildStage();
}

async function buildStage() {
  const from = inProject('src/cloud/demo/stage');
  const to = inProject('dist/server/stage');
  rmSync(to, { recursive: true, force: true });
  if (!existsSync(path.join(from, 'index.html'))) return;
  cpSync(from, to, { recursive: true, filter: (file) => !/\.tsx?$/.test(file) });
  await esbuild.build({
    absWorkingDir: project,
    entryPoints: [path.join(from, 'stage.ts')],
    outfile: path.join(to, 'stage.js'),
    bundle: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
    tsconfig: inProject('tsconfig.json'),
  });
}

// Packages are bundled in: several exist as ES modules only, which a CommonJS file cannot require.
export function bundle(target) {
  return {
    absWorkingDir: project,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target,
    charset: 'utf8',
    logLevel: 'warning',
    legalComments: 'none',
    tsconfig: inProject('tsconfig.json'),
    // Its CommonJS form requires its parts in a way that no bundler follows.
    alias: { 'jsonc-parser': inProject('node_modules/jsonc-parser/lib/esm/main.js') },
    // A CommonJS file has no import.meta, by which pdfkit looks for its own files.
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.url': 'importMetaUrl' },
  };
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
