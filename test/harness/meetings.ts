import type { CaseCommand, CommandOf } from '@/domain/case/command';
import { type Given, MEDIATOR, party } from './given';
import { talking } from './stages';

/** Thursday 14:30 and Friday 9:00 in China. */
export const THURSDAY = '2026-03-05T06:30:00.000Z';
export const FRIDAY = '2026-03-06T01:00:00.000Z';
/** Thursday at four, when the meeting is over. */
export const HELD = '2026-03-05T08:00:00.000Z';

export const PROPOSE: CommandOf<'proposeMeeting'> = {
  type: 'proposeMeeting',
  times: [THURSDAY, FRIDAY],
  minutes: 90,
  remote: false,
  place: '镇综治中心调解室',
};

export const RECORD: CommandOf<'writeRecord'> = {
  type: 'writeRecord',
  meetingId: 'm1',
  base: 0,
  place: '镇综治中心调解室',
  present: [party('p1'), party('p2')],
  rights: true,
  statements: '张秀英说：沟挖到墙根了。\n李桂芳说：愿意填回去。',
  result: 'continues',
  outcome: '李桂芳三天内填沟，下周四再看。',
};

export const proposed = (): Given => talking().and(MEDIATOR, PROPOSE);

export function fixed(): Given {
  return proposed().and(MEDIATOR, { type: 'fixMeeting', meetingId: 'm1', time: THURSDAY });
}

export function recorded(more: Partial<CommandOf<'writeRecord'>> = {}): Given {
  return fixed().and(MEDIATOR, { ...RECORD, ...more }, HELD);
}

/** A name under the record as it stands in `given`. */
export function signatureUnder(
  { state }: Given,
  signature: string,
  more: Partial<CommandOf<'signRecord'>> = {},
): CaseCommand {
  const digest = state.meetings?.[0]?.record?.digest ?? '';
  return { type: 'signRecord', meetingId: 'm1', digest, signature, read: 'myself', ...more };
}
