import path from 'node:path';
import { parseArgs } from 'node:util';
import { type DisputeCode, groupCode, readCode } from '@/domain/code/dispute-code';
import { storyOf } from '../casefile/loading';
import { FORM_TITLES } from '../casefile/wording/words';
import { type Written, writeCasefile } from '../casefile/writing/write-casefile';
import { createStores } from '../files/keeping/stores';
import { createSealing } from '../identity/sealing';
import { readProcedure } from '../jurisdiction/procedure-file';
import { noteExport } from '../operations/looking';
import { readSecret } from '../running/data-folder';
import type { Settings } from '../running/settings';
import { StartFailure } from '../running/start-failure';
import { runCommand, withDatabase } from '../running/with-database';
import { loadByCode } from '../store/case-reading';
import { readLoggedCase } from '../store/case-story';
import { listCentres } from '../store/centres';
import { type Database, openKysely, openPool } from '../store/database';

const USAGE = 'npm run casefile -- <code> --out <folder>';

/** `npm run casefile`: writes everything that is filed of a case into an empty folder, and says what is missing. */
runCommand(async () => {
  const { code, folder } = readWish(process.argv.slice(2));
  return withDatabase(async (connectionString, settings) => {
    const db = openKysely(openPool(connectionString, 1));
    try {
      const written = await fileCase(db, settings, code, folder);
      process.stdout.write(`${report(code, folder, written)}\n`);
      return 0;
    } finally {
      await db.destroy();
    }
  });
});

async function fileCase(
  db: Database,
  settings: Settings,
  code: DisputeCode,
  folder: string,
): Promise<Written> {
  const found = await loadByCode(db, code);
  const logged = found && (await readLoggedCase(db, found.caseId));
  if (!logged) throw new StartFailure(`There is no case with the code ${groupCode(code)} here.`);
  const { publicUrl, procedureFile } = settings;
  const secret = readSecret(settings);
  const { bytesOf } = createStores(settings);
  const place = {
    db,
    publicUrl,
    procedure: readProcedure(procedureFile),
    now: () => new Date().toISOString(),
    centres: () => listCentres(db),
    bytesOf,
  };
  const story = await storyOf(place, logged);
  const written = await writeCasefile(folder, { story, log: logged.log, sealing: createSealing(secret) });
  await noteExport(db, logged.caseId, place.now());
  return written;
}

function report(code: DisputeCode, folder: string, written: Written): string {
  const { documents, pages, evidence, events, missing, lost } = written;
  return [
    ...missing.map(
      (group) => `missing ${group.map((form) => `${FORM_TITLES[form]} (${form})`).join(' or ')}`,
    ),
    ...lost.map((name) => `lost ${name}: its bytes are not kept, or not those that were handed in`),
    `casefile ${code} documents ${documents} pages ${pages} evidence ${evidence} events ${events} in ${folder}`,
  ].join('\n');
}

function readWish(args: string[]): { code: DisputeCode; folder: string } {
  const { values, positionals } = readOptions(args);
  if (positionals.length === 0) throw new StartFailure(`Name the code of a case. Use: ${USAGE}`);
  const reading = readCode(positionals.join(' '));
  if (!reading.ok) throw new StartFailure(`${codeProblem(reading)} Use: ${USAGE}`);
  if (!values.out?.trim()) throw new StartFailure(`Say where to: --out <folder>. Use: ${USAGE}`);
  return { code: reading.code, folder: path.resolve(values.out) };
}

function codeProblem({ problem, digits }: { readonly problem: string; readonly digits: string }): string {
  return problem === 'length'
    ? `A dispute code has 16 digits, not ${digits.length}.`
    : `${groupCode(digits)} is mistyped: its check digits do not fit.`;
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { out: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('\n')[0]} Use: ${USAGE}`);
  }
}
