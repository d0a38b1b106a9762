import { liveThrough } from './lives';

/** `npm run model -- --sequences 10000 --seed 1` */
function main(args: readonly string[]): void {
  const sequences = numberAfter(args, '--sequences', 1000);
  const seed = numberAfter(args, '--seed', 1);
  const lives = liveThrough(sequences, seed);
  if (lives.counterexample !== undefined) console.error(lives.counterexample);
  const reached = Object.entries(lives.reached).sort(([, a], [, b]) => b - a);
  console.error(reached.map(([stage, count]) => `${stage} ${count}`).join(' · '));
  console.log(`sequences ${lives.sequences} commands ${lives.commands} violations ${lives.violations}`);
  if (lives.violations > 0) process.exitCode = 1;
}

function numberAfter(args: readonly string[], name: string, usual: number): number {
  const at = args.indexOf(name);
  if (at < 0) return usual;
  const given = Number(args[at + 1]);
  if (Number.isInteger(given) && given > 0) return given;
  console.error(`${name} wants a whole number above 0, such as ${name} ${usual}.`);
  process.exit(2);
}

main(process.argv.slice(2));
