import { append } from '@/cloud/store/case-log';
import { loadForPerson } from '@/cloud/store/case-reading';
import { openKysely, openPool } from '@/cloud/store/database';
import { decide } from '@/domain/case/decide';
import type { CaseEvent } from '@/domain/case/event';
import { evolve } from '@/domain/case/evolve';
import type { CaseState } from '@/domain/case/state';
import { viewerOf } from '@/domain/case/viewer';
import type { CaseId, PersonId } from '@/domain/ids';
import { NOTHING_BESIDE, setting } from './setting';

/** Has somebody of the case say many things in the joint room, by the rules, stored at one go. */
export async function sayMany(
  connectionString: string,
  caseId: CaseId,
  personId: PersonId,
  count: number,
): Promise<void> {
  const db = openKysely(openPool(connectionString, 1));
  try {
    const loaded = await loadForPerson(db, caseId, personId);
    if (!loaded) throw new Error('no such case');
    const events: CaseEvent[] = [];
    let { state } = loaded.case;
    for (let at = 1; at <= count; at += 1) {
      const viewer = viewerOf(state, loaded.person);
      const decision = decide(
        state,
        viewer,
        { type: 'say', room: 'joint', text: `第 ${at} 句话` },
        setting(new Date().toISOString(), NOTHING_BESIDE, loaded.person.name),
      );
      if (!decision.ok) throw new Error(`say was refused: ${decision.refusal.code}`);
      events.push(...decision.events);
      state = decision.events.reduce<CaseState | null>(evolve, state) as CaseState;
    }
    await append(db, { case: loaded.case, events });
  } finally {
    await db.destroy();
  }
}
