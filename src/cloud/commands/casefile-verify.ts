import { parseArgs } from 'node:util';
import { readExpectedKey } from '../casefile/verifying/keys';
import { verifyCasefile } from '../casefile/verifying/verify-casefile';
import { StartFailure } from '../running/start-failure';

const USAGE = 'npm run casefile:verify -- <folder> [--key <public key file or its 16 digits>]';

/** `npm run casefile:verify`: proves a case file from its folder alone; exits with 1 when anything was altered. */
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof StartFailure ? error.message : error);
    process.exitCode = 1;
  },
);

async function main(): Promise<number> {
  const { folder, key } = readWish(process.argv.slice(2));
  const verdict = await verifyCasefile(folder, key === undefined ? null : await readExpectedKey(key));
  if (!verdict.ok) {
    process.stdout.write(`altered: ${verdict.altered}\n`);
    return 1;
  }
  const { code, documents, events, signatures, keyId } = verdict;
  process.stdout.write(
    `casefile ${code} documents ${documents} events ${events} signatures ${signatures} ok\n`,
  );
  if (key === undefined)
    process.stdout.write(
      `The key inside the folder was used: ${keyId}. Compare it with the committee's own, or name it by --key.\n`,
    );
  return 0;
}

function readWish(args: string[]): { folder: string; key: string | undefined } {
  const { values, positionals } = readOptions(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new StartFailure(`Name one folder. Use: ${USAGE}`);
  return { folder, key: values.key };
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { key: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('\n')[0]} Use: ${USAGE}`);
  }
}
