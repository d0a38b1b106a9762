import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { CentreId } from '@/domain/ids';
import { createSeal, type Seal } from '../identity/seal';
import { setUpOwnCentre } from '../jurisdiction/own-centre';
import { readSecret } from '../running/data-folder';
import { StartFailure } from '../running/start-failure';
import { runCommand, withDatabase } from '../running/with-database';
import { listCentres } from '../store/centres';
import { type Database, openKysely, openPool } from '../store/database';
import { saveInvitation } from '../store/keys';
import { migrate } from '../store/migrate';

const USAGE = 'npm run invite -- [--role clerk|mediator] [--name NAME] [--centre ID] [--days N]';
/** Without the letters and digits that are mistaken for one another on paper and on the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const GROUPS = 3;
const GROUP = 4;

type Role = 'clerk' | 'mediator';

interface Wish {
  readonly roles: readonly Role[];
  readonly name: string;
  readonly centre: string | undefined;
  readonly days: number;
}

/** `npm run invite`: prints one-time invitation codes for staff; only a keyed digest of each is stored. */
runCommand(async () => {
  const wish = readWish(process.argv.slice(2));
  return withDatabase(async (connectionString, settings) => {
    const db = openKysely(openPool(connectionString, 1));
    try {
      await migrate(db);
      await setUpOwnCentre(db);
      await invite(db, createSeal(readSecret(settings)), wish);
      return 0;
    } finally {
      await db.destroy();
    }
  });
});

async function invite(db: Database, seal: Seal, { roles, name, centre, days }: Wish): Promise<void> {
  const centres = (await listCentres(db)).map((one) => one.card);
  const chosen = centre === undefined ? centres[0] : centres.find((one) => one.centreId === centre);
  if (!chosen) {
    const known = centres.map((one) => `${one.centreId} (${one.name})`).join(', ');
    throw new StartFailure(`--centre: there is no ${centre}; there is ${known}.`);
  }
  const expires = new Date(Date.now() + days * 86_400_000).toISOString();
  const lines: string[] = [];
  for (const role of roles) {
    const code = makeCode();
    const hash = seal.digest('invitation', code.replaceAll('-', ''));
    await saveInvitation(db, { hash, centreId: chosen.centreId as CentreId, role, name, expires });
    lines.push(
      `${role.padEnd(8)}  ${code}  until ${expires.slice(0, 10)}  ${chosen.name}${name && `  ${name}`}`,
    );
  }
  process.stdout.write(`${lines.join('\n')}\nEach code works once: on the page 我的 → 工作人员入口.\n`);
}

function makeCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

function readWish(args: string[]): Wish {
  const { role, name = '', centre, days = '7' } = readOptions(args);
  if (role !== undefined && role !== 'clerk' && role !== 'mediator')
    throw new StartFailure(`--role: "${role}" is neither clerk nor mediator.`);
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1)
    throw new StartFailure(`--days: "${days}" is no number from 1 to 999.`);
  if (name.length > 50) throw new StartFailure('--name: at most 50 characters.');
  return { roles: role === undefined ? ['clerk', 'mediator'] : [role], name, centre, days: Number(days) };
}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { role: text, name: text, centre: text, days: text } }).values;
  } catch (error) {
    throw new StartFailure(`${(error as Error).message.split('\n')[0]} Use: ${USAGE}`);
  }
}
