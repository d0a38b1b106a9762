import type { Entry } from '@/domain/case/entry';
import type { CaseView, LateView } from '@/domain/case/view';
import type { CaseTexts } from '@/miniprogram/texts/case-texts';
import { lastStep } from '@/miniprogram/wording/last-step';
import { basisWords } from '@/miniprogram/wording/turn';
import { dayWords, dueWords, whenWords } from '@/miniprogram/wording/when';

interface SaidWords {
  readonly text: string;
  readonly note: string;
}

export interface LateWords {
  readonly key: string;
  readonly what: string;
  readonly was: string;
  /** Nothing while the reason is owed. */
  readonly reason: SaidWords | undefined;
}

export interface UrgeWords {
  readonly urged: string;
  readonly owed: string;
  readonly answer: SaidWords | undefined;
}

/** The clock that both sides can see, in words. */
export function clockOf(t: CaseTexts, view: CaseView, steps: readonly Entry[], now: number) {
  const { clock } = t;
  return {
    late: view.late.map((late) => lateWords(t, late, steps, now)),
    urge: urgeWords(t, view, steps, now),
    raised: view.level > 0 ? raisedWords(t, steps) : undefined,
    turns: view.turns.map((turn) => ({
      key: [turn.what, turn.about, turn.who.partyId].join(' '),
      title: clock.turn(turn.who.you ? clock.you : turn.who.name, t.procedure.tasks[turn.what]),
      note: (turn.overdue ? clock.dueLate : clock.due)(dueWords(t, turn.due, now), basisWords(t, turn.basis)),
      overdue: turn.overdue,
      you: turn.who.you,
    })),
  };
}

function lateWords(t: CaseTexts, late: LateView, steps: readonly Entry[], now: number): LateWords {
  const words = t.clock.late;
  const reason = lastStep(
    steps,
    ({ type, data, at }) =>
      type === 'delay.explained' && data?.task === late.what && data?.about === late.about && at >= late.due,
  );
  return {
    key: [late.what, late.about].join(' '),
    what: t.procedure.tasks[late.what],
    was: words.was(dayWords(t, late.due, now)),
    reason: late.explained && reason ? saidWords(t, reason, now, words.explained, words.newDate) : undefined,
  };
}

function urgeWords(
  t: CaseTexts,
  view: CaseView,
  steps: readonly Entry[],
  now: number,
): UrgeWords | undefined {
  const words = t.clock.urge;
  const last = lastStep(steps, ({ type }) => type === 'turn.urged');
  if (!last) return undefined;
  const answer = lastStep(steps, ({ type, at }) => type === 'promise.made' && at >= last.at);
  const owed = view.turns.find(({ what }) => what === 'answer_urge');
  return {
    urged: words.urged(nameOf(t, last), whenWords(t, last.at, now)),
    owed: owed
      ? words.owed(owed.who.you ? t.clock.you : owed.who.name, dueWords(t, owed.due, now))
      : words.owedSoon,
    answer: answer ? saidWords(t, answer, now, words.answered, words.until) : undefined,
  };
}

function saidWords(
  t: CaseTexts,
  entry: Entry,
  now: number,
  by: (who: string, when: string) => string,
  until: (day: string) => string,
): SaidWords {
  const day = entry.data?.until;
  const notes = [
    by(nameOf(t, entry), whenWords(t, entry.at, now)),
    typeof day === 'string' ? until(dayWords(t, day, now)) : '',
  ];
  return { text: entry.text ?? '', note: notes.filter((note) => note !== '').join(' · ') };
}

function raisedWords({ clock }: CaseTexts, steps: readonly Entry[]): string {
  const last = lastStep(steps, ({ type }) => type === 'case.raised');
  return last?.data?.centreId ? clock.raised.above : clock.raised.here;
}

function nameOf({ clock }: CaseTexts, { by }: Entry): string {
  return by.you ? clock.youWithin : by.name;
}
