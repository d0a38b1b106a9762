import path from 'node:path';
import { openKysely, openPool } from '@/cloud/store/database';
import { openCloud } from './cloud';
import { type Counts, isWell, lineOf, sum } from './counting';
import { BREAKS, type Break } from './phone/broken';
import { readPhoneCode } from './phone/phone';
import { type Outcome, runSchedule, type Schedule } from './schedule';

interface Wanted {
  readonly seed: number;
  readonly schedules: number;
  readonly people: number;
  readonly messages: number;
  /** Handed to the phones in turn. */
  readonly broken: readonly Break[];
}

/** `npm run chaos -- --seed 1 --schedules 50 --people 20 --messages 200` */
async function main(wanted: Wanted): Promise<void> {
  const beside = path.dirname(process.argv[1] as string);
  const code = readPhoneCode(path.join(beside, 'app.js'));
  const cloud = await openCloud(path.join(beside, 'server.js'));
  const db = openKysely(openPool(cloud.connectionString, 4));
  const all: Counts[] = [];
  const stop = async () => {
    await db.destroy();
    await cloud.stop();
  };
  const leave = () => void stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  try {
    for (let at = 0; at < wanted.schedules; at += 1) {
      const seed = wanted.seed + at;
      const began = Date.now();
      const schedule = { ...wanted, seed };
      const outcome = await runSchedule({ cloud, db, code }, schedule);
      tell(schedule, outcome, Date.now() - began);
      all.push(outcome.counts);
    }
  } finally {
    await stop();
  }
  const total = sum(all);
  console.log(lineOf(total));
  for (const line of cloud.fell) console.error(`A server ended by itself. ${line}`);
  if (!isWell(total) || cloud.fell.length > 0) process.exitCode = 1;
}

/** Which schedule was how; one that failed repeats by its seed. */
function tell(
  { seed, people, messages }: Schedule,
  { counts, faults, met, stuck }: Outcome,
  ms: number,
): void {
  const happened = Object.entries(met).map(([what, times]) => `${what} ${times}`);
  console.error(`seed ${seed}: ${lineOf(counts)} in ${(ms / 1_000).toFixed(1)} s (${happened.join(', ')})`);
  if (isWell(counts)) return;
  for (const { what, text, where } of faults.slice(0, 20)) console.error(`  ${what} ${where}: ${text}`);
  for (const line of stuck.slice(0, 10)) console.error(`  still on the phone: ${line}`);
  console.error(
    `  again: npm run chaos -- --seed ${seed} --schedules 1 --people ${people} --messages ${messages}`,
  );
}

function read(args: readonly string[]): Wanted {
  const numberAfter = (name: string, usual: number, least = 1) => {
    const at = args.indexOf(name);
    if (at < 0) return usual;
    const given = Number(args[at + 1]);
    if (Number.isInteger(given) && given >= least) return given;
    console.error(`${name} wants a whole number from ${least} on, such as ${name} ${usual}.`);
    process.exit(2);
  };
  const breaks = args.includes('--broken') ? args[args.indexOf('--broken') + 1]?.split(',') : [];
  return {
    seed: numberAfter('--seed', 1),
    schedules: numberAfter('--schedules', 1),
    people: numberAfter('--people', 6, 3),
    messages: numberAfter('--messages', 40),
    broken: BREAKS.filter((name) => breaks?.includes(name)),
  };
}

main(read(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
