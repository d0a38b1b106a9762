import type { DemoPerson } from '@/contract/answers';
import { ask } from './api';
import type { Phone } from './phone';
import { STEPS } from './tour-steps';
import { createWalk } from './walk';
import { type Language, WORDS } from './words';

const STEP_MS = 8_200;
const SETTLE_MS = 2_500;

/** Walks a new dispute through the four phones by real commands, with a caption to each step. */
export function createTour(phones: readonly Phone[], cast: readonly DemoPerson[], language: () => Language) {
  let running = false;
  let hurry: () => void = () => {};

  const wait = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      hurry = () => {
        clearTimeout(timer);
        done();
      };
    });

  async function walk(): Promise<void> {
    const settled = takeSeats(phones, cast);
    const tokens = await signIn(cast);
    if (settled) await wait(SETTLE_MS);
    const steps = createWalk(phones, tokens, language, wait);
    for (const [index, step] of STEPS.entries()) {
      if (!running) return;
      caption(`${index + 1} / ${STEPS.length}`, step.words[language()]);
      for (const phone of phones) phone.act(step.acting.some((role) => steps[role] === phone));
      const began = Date.now();
      await step.happen(steps);
      await wait(Math.max(600, STEP_MS - (Date.now() - began)));
    }
  }

  return {
    async start() {
      if (running) return;
      running = true;
      setTouring(true);
      try {
        await walk();
      } catch {
        caption('', WORDS[language()].failed);
        await wait(6_000);
      }
      running = false;
      setTouring(false);
      for (const phone of phones) phone.act(false);
    },
    next: () => hurry(),
    stop() {
      running = false;
      hurry();
    },
  };
}

/** Everybody of the cast back in their own place. @returns whether anybody had to move. */
function takeSeats(phones: readonly Phone[], cast: readonly DemoPerson[]): boolean {
  const strangers = phones.filter((phone, index) => phone.person() !== cast[index]);
  for (const phone of strangers) phone.handTo(cast[phones.indexOf(phone)] as DemoPerson);
  return strangers.length > 0;
}

async function signIn(cast: readonly DemoPerson[]): Promise<string[]> {
  const answers = await Promise.all(cast.map(({ personId }) => ask('session.demo', { personId })));
  return answers.map((answer) => answer.token);
}

function setTouring(touring: boolean): void {
  document.body.classList.toggle('touring', touring);
  const element = (id: string) => document.getElementById(id) as HTMLElement;
  element('caption').hidden = !touring;
  (element('tour') as HTMLButtonElement).disabled = touring;
}

function caption(step: string, words: string): void {
  const element = (id: string) => document.getElementById(id) as HTMLElement;
  element('caption-step').textContent = step;
  element('caption-words').textContent = words;
  const [done, all] = step.split(' / ').map(Number);
  element('caption-bar').style.width = all ? `${(100 * (done ?? 0)) / all}%` : '0';
}
