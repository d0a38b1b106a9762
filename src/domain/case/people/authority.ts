import type { Task } from '../../procedure/procedure';
import type { Authority, Scope } from './shape';

/** Who signs for somebody shows it in writing, and who has it in writing shows that; a guardian's right follows from the law. */
export function needsPaper({
  authority,
  scope,
}: {
  readonly authority?: Authority | undefined;
  readonly scope: readonly Scope[];
}): boolean {
  return authority === 'written' || (authority === 'spoken' && scope.includes('sign'));
}

/** What each of a party's tasks asks of the authority of whoever acts for it; what is not here, to answer. */
const SCOPE_OF_TASK: Readonly<Partial<Record<Task, Scope>>> = {
  supplement: 'talk',
  mark_times: 'talk',
  perform: 'talk',
  sign_record: 'sign',
  sign_agreement: 'sign',
  ask_confirmation: 'sign',
};

/** Whether somebody with this authority can do what the party owes, so that it is theirs to do, too. */
export function coversTask({ scope }: { readonly scope: readonly Scope[] }, task: Task): boolean {
  return scope.includes(SCOPE_OF_TASK[task] ?? 'answer');
}
