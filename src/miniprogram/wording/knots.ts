import type { Stage } from '@/domain/case/state';
import type { CaseView } from '@/domain/case/view';
import type { Knot } from '@/miniprogram/components/thread';
import type { Texts } from '@/miniprogram/texts';

/** The knot that is being tied at each stage; none where a case has ended. */
const UNDER_WAY: Readonly<Partial<Record<Stage, number>>> = {
  filed: 2,
  supplementing: 2,
  accepted: 3,
  inviting: 3,
  talking: 3,
  signing: 4,
  in_force: 5,
};

/** Ready for a Thread. */
export function knotsOf(
  t: Texts,
  { knot, stage }: Pick<CaseView, 'knot' | 'stage'>,
): { readonly knots: readonly Knot[]; readonly label: string } {
  const { knots, thread } = t.procedure;
  const names = [knots.filed, knots.accepted, knots.talks, knots.agreement, knots.visit];
  const current = UNDER_WAY[stage] ?? 0;
  const step = current || knot;
  return {
    knots: names.map((label, at) => ({ label, state: stateOf(at + 1, knot, current) })),
    label: thread(step, names[step - 1] ?? ''),
  };
}

function stateOf(place: number, knot: number, current: number): Knot['state'] {
  if (place === current) return 'current';
  return place <= knot ? 'done' : 'todo';
}
