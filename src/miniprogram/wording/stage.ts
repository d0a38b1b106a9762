import type { OpenStage } from '@/domain/case/event';
import type { RoomState, Stage } from '@/domain/case/state';
import type { Tone } from '@/miniprogram/components/tone';
import type { Texts } from '@/miniprogram/texts';

const tones: Readonly<Record<Stage, Tone>> = {
  filed: 'amber',
  supplementing: 'amber',
  declined: 'neutral',
  accepted: 'jade',
  inviting: 'jade',
  talking: 'jade',
  signing: 'jade',
  in_force: 'jade',
  closed: 'neutral',
  refused: 'neutral',
  silent: 'neutral',
  unreachable: 'neutral',
  failed: 'neutral',
  withdrawn: 'neutral',
  void: 'neutral',
  linked: 'jade',
};

/** The state of the room says more than the stage only while people talk: afterwards the agreement comes first. */
export function stageWords(
  t: Texts,
  stage: Stage,
  roomState?: RoomState,
): { readonly name: string; readonly note: string; readonly tone: Tone } {
  const { stages } = t.procedure;
  if (stage === 'talking' && roomState === 'paused') return { ...stages.paused, tone: 'amber' };
  if (stage === 'talking' && roomState === 'apart') return { ...stages.apart, tone: tones.talking };
  return { ...stages[stage], tone: tones[stage] };
}

export function openStageWords(t: Texts, stage: OpenStage): { readonly name: string; readonly note: string } {
  return t.procedure.openStages[stage];
}
