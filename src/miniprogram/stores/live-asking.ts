import { after } from '@/miniprogram/platform/clock';

const soon = 5_000;
const slowest = 30_000;
/** Even while we are told of changes: a hint that got lost costs this long, no more. */
const sure = 120_000;
const slower = 1.5;
const atOnce = 4;

type Ask = () => Promise<unknown>;

interface Asking {
  /** What is watched now, each with how to ask for it. */
  asks(): readonly Ask[];
  /** Done with every round, whatever is watched. */
  beforehand(): void;
  /** Whether a socket tells of changes too. */
  isTold(): boolean;
}

let asking: Asking | undefined;
let wait = soon;
let planned = soon;
let stirred = false;
let turn = 0;
let running = false;
let allWanted = false;
let stopTimer: (() => void) | undefined;

/** Asks by itself from now on: often while things change, seldom while nothing does. */
export function startAsking(how: Asking): void {
  const begins = asking === undefined;
  asking = how;
  if (begins) schedule();
  else stir();
}

/** Everything at once, a few at a time; wished for meanwhile, once more afterwards. */
export function askAll(): void {
  allWanted = true;
  void run();
}

/** Something has changed, or the person did something: an answer may come soon, so it is asked often again. */
export function stir(): void {
  stirred = true;
  wait = soon;
  if (stopTimer && planned > soon && !asking?.isTold()) schedule();
}

async function run(): Promise<void> {
  if (running) return;
  running = true;
  while (allWanted) {
    allWanted = false;
    const all = begin();
    for (let from = 0; from < all.length; from += atOnce) await askThese(all.slice(from, from + atOnce));
  }
  running = false;
}

/** The next few of those that are watched: many watched cases are no more requests at once. */
async function runSome(): Promise<void> {
  if (running) return;
  running = true;
  const all = begin();
  const from = turn % Math.max(1, all.length);
  turn = from + atOnce;
  await askThese([...all, ...all].slice(from, from + Math.min(atOnce, all.length)));
  running = false;
  if (allWanted) await run();
}

function begin(): readonly Ask[] {
  asking?.beforehand();
  return asking?.asks() ?? [];
}

async function askThese(some: readonly Ask[]): Promise<void> {
  await Promise.all(some.map((ask) => ask()));
}

function schedule(): void {
  stopTimer?.();
  planned = asking?.isTold() ? sure : wait;
  stopTimer = after(planned, () => {
    stopTimer = undefined;
    stirred = false;
    void runSome().then(() => {
      wait = stirred ? soon : Math.min(slowest, wait * slower);
      if (!stopTimer) schedule();
    });
  });
}
