import type { DemoPerson } from '@/contract/answers';
import type { Language, StageWords } from './words';

export interface PhoneSettings {
  readonly language: Language;
  readonly elder: boolean;
}

/** One of the four: a frame with the real app in it, which keeps everything under its own name. */
export interface Phone {
  readonly element: HTMLElement;
  person(): DemoPerson;
  /** Hands the phone to somebody, who is signed in and lands on their own first page. */
  handTo(person: DemoPerson): void;
  show(page: string, params?: Readonly<Record<string, string>>): void;
  reload(): void;
  act(acting: boolean): void;
  apply(settings: PhoneSettings): void;
  say(words: StageWords): void;
}

const RELOAD =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 12a8 8 0 1 1-2.4-5.7L20 8.5M20 4v4.5h-4.5"/></svg>';

export function createPhone(
  place: number,
  people: readonly DemoPerson[],
  first: DemoPerson,
  roleOf: (person: DemoPerson, words: StageWords) => string,
): Phone {
  const name = `stage-${place}`;
  const element = document.createElement('section');
  element.className = 'phone';
  element.innerHTML = `<div class="label"><span class="dot" aria-hidden="true"></span><select class="who"></select>
    <span class="role"></span><button type="button" class="again">${RELOAD}</button></div>
    <div class="body"><div class="screen"><iframe></iframe></div></div>`;
  const part = <E extends Element>(selector: string) => element.querySelector(selector) as E;
  const frame = part<HTMLIFrameElement>('iframe');
  const who = part<HTMLSelectElement>('select');
  let holder = first;
  let said: StageWords | undefined;

  for (const person of people) who.add(new Option(person.name, person.personId));
  frame.addEventListener('load', () => {
    element.dataset.live = 'true';
  });
  who.addEventListener('change', () => {
    const chosen = people.find((person) => person.personId === who.value);
    if (chosen) phone.handTo(chosen);
  });
  part('.again').addEventListener('click', () => phone.reload());

  const phone: Phone = {
    element,
    person: () => holder,
    handTo(person) {
      holder = person;
      who.value = person.personId;
      if (said) phone.say(said);
      element.dataset.live = 'false';
      const query = new URLSearchParams({ phone: name, at: String(Date.now()) });
      frame.src = `/?${query}#${route('staff/pages/enter/index', { demo: person.personId })}`;
    },
    show(page, params) {
      const { location } = frame.contentWindow as Window;
      location.hash = route(page, params);
    },
    reload() {
      element.dataset.live = 'false';
      frame.contentWindow?.location.reload();
    },
    act: (acting) => element.classList.toggle('acting', acting),
    apply({ language, elder }) {
      // The app's own place for its settings; it reads them when it opens.
      const kept = { language, elderChoice: elder ? 'on' : 'phone' };
      localStorage.setItem(`yima:${name}:settings`, JSON.stringify(kept));
    },
    say(words) {
      said = words;
      frame.title = words.phoneOf(holder.name);
      element.setAttribute('aria-label', words.phoneOf(holder.name));
      who.setAttribute('aria-label', words.choose(place));
      part<HTMLElement>('.role').textContent = roleOf(holder, words);
      const again = part<HTMLElement>('.again');
      again.setAttribute('aria-label', words.reload(holder.name));
      again.title = words.reload(holder.name);
    },
  };
  return phone;
}

function route(page: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return `/${page}${query && `?${query}`}`;
}
