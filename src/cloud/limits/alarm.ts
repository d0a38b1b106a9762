import type { House } from '../house';
import { alarmSince, failuresOfAnHour, keepAlarm, noteFailure } from '../store/limits';
import { ALARM_FAILURES } from './rules';

/** More is guessed than people mistype. */
export interface Alarm {
  readonly since: string;
  /** Of everybody together, within the last hour. */
  readonly failures: number;
}

export async function isAlarmed(house: House): Promise<boolean> {
  return (await alarmSince(house.db, house.now())) !== null;
}

export async function currentAlarm(house: House): Promise<Alarm | null> {
  const now = house.now();
  const since = await alarmSince(house.db, now);
  return since === null ? null : { since, failures: await failuresOfAnHour(house.db, now) };
}

/** Counts a wrong guess, of whomever. One line tells whoever runs the service when the alarm begins, and no more. */
export async function countFailure(house: House): Promise<void> {
  const now = house.now();
  const failures = await noteFailure(house.db, now);
  if (failures < ALARM_FAILURES || !(await keepAlarm(house.db, now))) return;
  const line = { at: now, alarm: 'guessing', failures, within: '1 hour', threshold: ALARM_FAILURES };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
