import type { TurnView } from '@/domain/case/view';
import type { Basis, Task } from '@/domain/procedure/procedure';
import { useSettings } from '@/miniprogram/stores/settings-store';
import type { Texts } from '@/miniprogram/texts';
import { daysBetween, dueWords } from './when';

/** Ready for a PromiseCard. */
export interface TurnWords {
  readonly turn: string;
  readonly what: string;
  readonly duePrefix: string;
  readonly due: string;
  readonly basis: string;
  readonly overdue?: string;
}

export function turnWords(t: Texts, turn: TurnView, now: number): TurnWords {
  const { procedure } = t;
  const late = Math.max(0, daysBetween(turn.due, now));
  const overdue = turn.who.you ? procedure.overdueYou(late) : procedure.overdue(late);
  return {
    turn: whoseWords(t, turn),
    what: turn.who.you ? procedure.yourTasks[turn.what] : procedure.tasks[turn.what],
    duePrefix: procedure.duePrefix,
    due: dueWords(t, turn.due, now),
    basis: basisWords(t, turn.basis),
    ...(turn.overdue ? { overdue } : {}),
  };
}

/** Whose turn it is; of a party that uses no phone, who goes and asks it. */
function whoseWords(t: Texts, { who, by, yours }: TurnView): string {
  const words = t.procedure.turn;
  if (by === undefined) {
    if (who.you) return words.you;
    return words[who.role === 'mediator' && !who.name ? 'party' : who.role](nameOf(t, who));
  }
  if (who.you) return by === 'visit' ? words.visitedYou : words.calledYou;
  if (yours) return (by === 'visit' ? words.visitThem : words.callThem)(nameOf(t, who));
  return words.called(nameOf(t, who));
}

/** Lists that others read along name no party; whoever only filed for somebody is told the role and no name. */
function nameOf({ procedure }: Texts, { role, name }: TurnView['who']): string {
  if (role === 'party' && useSettings.getState().neutral) return procedure.title.other;
  return name || procedure.turn.roles[role];
}

/** What the bare code may say of the next step. */
export function openTurnWords(
  t: Texts,
  next: { readonly what: Task; readonly due: string },
  now: number,
): { readonly what: string; readonly due: string; readonly overdue?: string } {
  const isLate = Date.parse(next.due) < now;
  return {
    what: t.procedure.tasks[next.what],
    due: dueWords(t, next.due, now),
    ...(isLate ? { overdue: t.procedure.overdue(daysBetween(next.due, now)) } : {}),
  };
}

export function basisWords(t: Texts, basis: Basis): string {
  const { basis: words } = t.procedure;
  const known: Readonly<Record<string, string>> = words.refs;
  const length = words[basis.kind](basis.amount, basis.unit);
  // A local rule is named as the place wrote it: 安司发〔2026〕3号.
  const named = basis.ref && basis.kind === 'local' ? `${length}${t.shared.comma}${basis.ref}` : length;
  const said = (basis.ref && known[basis.ref]) || named;
  return basis.estimated ? `${said}${t.shared.comma}${words.estimated}` : said;
}
