import type { OpenStage } from '@/domain/case/event';
import { isEnded, type Stage } from '@/domain/case/state';
import type { CaseView } from '@/domain/case/view';
import type { Knot } from '@/miniprogram/components/thread';
import type { Tone } from '@/miniprogram/components/tone';
import type { Texts } from '@/miniprogram/texts';

type Staged = { readonly stage: Stage; readonly roomState?: 'open' | 'paused' };

const tones: Readonly<Record<Stage, Tone>> = {
  filed: 'amber',
  supplementing: 'amber',
  declined: 'neutral',
  accepted: 'jade',
  inviting: 'jade',
  talking: 'jade',
  refused: 'neutral',
};

export function stageWords(
  t: Texts,
  { stage, roomState }: Staged,
): { readonly name: string; readonly note: string; readonly tone: Tone } {
  const { stages } = t.procedure;
  if (roomState === 'paused') return { ...stages.paused, tone: 'amber' };
  return { ...stages[stage], tone: tones[stage] };
}

export function openStageWords(t: Texts, stage: OpenStage): { readonly name: string; readonly note: string } {
  return t.procedure.openStages[stage];
}

/** Ready for a Thread. */
export function knotsOf(
  t: Texts,
  { knot, stage }: Pick<CaseView, 'knot' | 'stage'>,
): { readonly knots: readonly Knot[]; readonly label: string } {
  const { knots, thread } = t.procedure;
  const names = [knots.filed, knots.accepted, knots.talks, knots.agreement, knots.visit];
  const current = isEnded(stage) ? 0 : knot === 1 ? 2 : 3;
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
