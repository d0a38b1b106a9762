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
