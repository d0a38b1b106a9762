import type { DemoPerson } from '@/contract/answers';
import { groupCode } from '@/domain/code/dispute-code';
import { ask } from './api';
import { createPhone, type Phone, type PhoneSettings } from './phone';
import { createTour } from './tour';
import { WORDS } from './words';

const BEZEL = 20;
const GAP = 28;
const LABEL = 44;
const SMALLEST = 0.5;

let settings: PhoneSettings = { language: 'zh', elder: false };
let code = '';

const byId = (id: string) => document.getElementById(id) as HTMLElement;

void open().catch(() => {
  const trouble = document.createElement('p');
  trouble.className = 'trouble';
  trouble.textContent = WORDS[settings.language].trouble;
  byId('phones').replaceChildren(trouble);
});

async function open(): Promise<void> {
  const people = await ask('session.people', {});
  const cast = castOf(people);
  const phones = cast.map((person, index) =>
    createPhone(index + 1, people, person, (one, words) => {
      if (one === cast[0]) return words.applicant;
      return one === cast[1] ? words.other : words[one.role];
    }),
  );
  byId('phones').append(...phones.map((phone) => phone.element));
  sizePhones();
  addEventListener('resize', sizePhones);
  change(phones, settings);
  for (const [index, phone] of phones.entries()) phone.handTo(cast[index] as DemoPerson);
  bindControls(phones, cast);
  code = await firstCode(cast[0] as DemoPerson);
  speak(phones);
}

/** The four of the picture: who asks, the other side, the mediator and the clerk. */
function castOf(people: readonly DemoPerson[]): DemoPerson[] {
  const [applicant, other] = people.filter((person) => person.role === 'resident');
  const mediator = people.find((person) => person.role === 'mediator');
  const clerk = people.find((person) => person.role === 'clerk');
  if (!applicant || !other || !mediator || !clerk) throw new Error('the town is not complete');
  return [applicant, other, mediator, clerk];
}

async function firstCode({ personId }: DemoPerson): Promise<string> {
  const { token } = await ask('session.demo', { personId });
  const { cases } = await ask('case.mine', {}, token);
  return (cases.find((card) => card.stage === 'talking') ?? cases[0])?.code ?? '';
}

function bindControls(phones: readonly Phone[], cast: readonly DemoPerson[]): void {
  byId('language').addEventListener('click', () => {
    change(phones, { ...settings, language: settings.language === 'zh' ? 'en' : 'zh' });
    for (const phone of phones) phone.reload();
  });
  byId('elder').addEventListener('click', () => {
    change(phones, { ...settings, elder: !settings.elder });
    for (const phone of phones) phone.reload();
  });
  const tour = createTour(phones, cast, () => settings.language);
  byId('tour').addEventListener('click', () => void tour.start());
  byId('next').addEventListener('click', tour.next);
  byId('stop').addEventListener('click', tour.stop);
}

function change(phones: readonly Phone[], next: PhoneSettings): void {
  settings = next;
  for (const phone of phones) phone.apply(next);
  speak(phones);
}

function speak(phones: readonly Phone[]): void {
  const words = WORDS[settings.language];
  document.documentElement.lang = settings.language === 'zh' ? 'zh-CN' : 'en';
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const text = words[element.dataset.word as keyof typeof words];
    if (typeof text === 'string') element.textContent = text;
  }
  for (const phone of phones) phone.say(words);
  byId('phones').setAttribute('aria-label', words.phones);
  byId('caption').setAttribute('aria-label', words.captions);
  byId('elder').setAttribute('aria-pressed', String(settings.elder));
  byId('foot').textContent = code ? `${words.foot} · ${words.code} ${groupCode(code)}` : words.foot;
}

/** The phones are as large as fits; on a narrow screen as high as fits, and one scrolls sideways. */
function sizePhones(): void {
  const phones = byId('phones');
  const { paddingLeft, paddingRight } = getComputedStyle(phones);
  const width = phones.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const taken = (document.querySelector('.head')?.clientHeight ?? 0) + byId('foot').clientHeight + 42;
  const byHeight = (innerHeight - taken - LABEL) / (844 + BEZEL);
  const byWidth = (width - 3 * GAP) / 4 / (390 + BEZEL);
  const scale =
    innerWidth < 1000 ? Math.min(byHeight, (width - 8) / (390 + BEZEL)) : Math.min(byHeight, byWidth);
  document.documentElement.style.setProperty('--scale', String(Math.min(1, Math.max(SMALLEST, scale))));
}
