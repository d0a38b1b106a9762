import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { paperOf } from '../../../test/harness/papers';
import { renderPaper } from './render';

const project = path.resolve(__dirname, '../../..');
const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: project });

const BUNDLE = `
  import esbuild from 'esbuild';
  import { bundle, carryFonts } from './config/build-cloud.mjs';
  const folder = process.argv[1];
  const entryPoints = ['src/cloud/papers/render.ts'];
  await esbuild.build({ ...bundle('node16'), entryPoints, outfile: folder + '/index.js' });
  carryFonts(folder);
`;
const RUN = `
  const { renderPaper } = require(process.argv[1] + '/index.js');
  const { createHash } = require('node:crypto');
  renderPaper(JSON.parse(process.argv[2])).then((bytes) => {
    console.log(createHash('sha256').update(bytes).digest('hex'));
  });
`;

test('bundled as the cloud function is, far from any package, it gives the same bytes', async () => {
  const paper = paperOf({ kind: 'paragraph', lead: '张㛃：', text: '好。ꆈꌠ བཀྲ་ཤིས་' });
  const folder = mkdtempSync(path.join(tmpdir(), 'yima-papers-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), '{}');
    await node('--input-type=module', '-e', BUNDLE, folder);
    const { stdout } = await node('-e', RUN, folder, JSON.stringify(paper));
    expect(stdout.trim()).toBe(
      createHash('sha256')
        .update(await renderPaper(paper))
        .digest('hex'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
