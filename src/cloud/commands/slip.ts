import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DisputeCode, groupCode, readCode } from '@/domain/code/dispute-code';
import { SLIP_FORMATS, type SlipFormat } from '@/domain/code/slip';
import { openSlip, roundCodeOn } from '../operations/slip';
import { renderSlip } from '../papers/slips/slip';
import { codeOf } from '../running/data-folder';
import { StartFailure } from '../running/start-failure';
import { runCommand, withDatabase } from '../running/with-database';
import { loadOpenByCode } from '../store/case-reading';
import { listCentres } from '../store/centres';
import { openKysely, openPool } from '../store/database';
import { createHttpMiniCode } from '../wechat/mini-code-http';

const USAGE = `npm run slip -- <code> --format ${SLIP_FORMATS.join('|')} --out <file.pdf> [--reply]`;

interface Wish {
  readonly code: DisputeCode;
  readonly format: SlipFormat;
  readonly file: string;
  readonly reply: boolean;
}

/**
 * `npm run slip`: writes the slip of a case as a PDF. It says what the bare code opens and carries no personal key: keys
 * are known only where they have just been issued, and are printed there.
 */
runCommand(async () => {
  const wish = readWish(process.argv.slice(2));
  return withDatabase(async (connectionString, { publicUrl, miniCode: account }) => {
    const db = openKysely(openPool(connectionString, 1));
    try {
      if (!(await loadOpenByCode(db, wish.code)))
        throw new StartFailure(`There is no case with the code ${groupCode(wish.code)} here.`);
      const place = { db, publicUrl, now: () => new Date().toISOString(), centres: () => listCentres(db) };
      const slip = await openSlip(place, wish.code);
      const house = account ? { miniCode: createHttpMiniCode(account) } : {};
      const miniCode = await roundCodeOn(wish.format, house, wish.code);
      const paper = { ...slip, ...(wish.reply && { reply: true }), ...(miniCode && { miniCode }) };
      write(wish.file, await renderSlip(paper, wish.format));
      process.stdout.write(`slip ${wish.code} ${wish.format} without a key in ${wish.file}\n`);
      if (!process.env.PUBLIC_URL?.trim())
        console.error(`PUBLIC_URL is not set: the QR leads to ${publicUrl}, which only this computer opens.`);
      return 0;
    } finally {
      await db.destroy();
    }
  });
});

function write(file: string, pdf: Buffer): void {
  try {
    writeFileSync(file, pdf);
  } catch (error) {
    throw new StartFailure(
      `${file} cannot be written (${codeOf(error)}). Name a file in a folder that is there.`,
    );
  }
}

function readWish(args: string[]): Wish {
  const { values, positionals } = readOptions(args);
  if (positionals.length === 0) throw new StartFailure(`Name the code of a case. Use: ${USAGE}`);
  const reading = readCode(positionals.join(' '));
  if (!reading.ok) throw new StartFailure(`${codeProblem(reading)} Use: ${USAGE}`);
  const format = SLIP_FORMATS.find((one) => one === values.format);
  if (!format) throw new StartFailure(`Say in which format. Use: ${USAGE}`);
  if (!values.out?.trim()) throw new StartFailure(`Say where to: --out <file.pdf>. Use: ${USAGE}`);
  if (values.reply && format !== 'a5') throw new StartFailure(`--reply goes with --format a5. Use: ${USAGE}`);
  return { code: reading.code, format, file: path.resolve(values.out), reply: values.reply === true };
}

function codeProblem({ problem, digits }: { readonly problem: string; readonly digits: string }): string {
  return problem === 'length'
    ? `A dispute code has 16 digits, not ${digits.length}.`
    : `${groupCode(digits)} is mistyped: its check digits do not fit.`;
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { format: { type: 'string' }, out: { type: 'string' }, reply: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('\n')[0]} Use: ${USAGE}`);
  }
}
