import type { OpenStage } from '@/domain/case/event';
import type { Stage } from '@/domain/case/state';
import type { Tone } from '@/miniprogram/components/tone';
import type { Texts } from '@/miniprogram/texts';

const tones: Readonly<Record<Stage, Tone>> = {
  filed: 'amber',
  supplementing: 'amber',
  declined: 'neutral',
  accepted: 'jade',
  inviting: 'jade',
  talking: 'jade',
  refused: 'neutral',
  withdrawn: 'neutral',
};

export function stageWords(
  t: Texts,
  stage: Stage,
  roomState?: 'open' | 'paused',
): { readonly name: string; readonly note: string; readonly tone: Tone } {
  const { stages } = t.procedure;
  if (roomState === 'paused') return { ...stages.paused, tone: 'amber' };
  return { ...stages[stage], tone: tones[stage] };
}

export function openStageWords(t: Texts, stage: OpenStage): { readonly name: string; readonly note: string } {
  return t.procedure.openStages[stage];
}
