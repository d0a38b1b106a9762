import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import { useCases } from './case-store';
import { ensureMe } from './session-store';

const lists = { resident: 'case.mine', clerk: 'centre.inbox', mediator: 'desk.queue' } as const;

/** The case in which the one behind a code goes on, when whoever is signed in takes part there. */
export async function ownGoingOn(code: string): Promise<CaseId | undefined> {
  if (!(await ensureMe())) return undefined;
  const answer = await call('case.mine', { code });
  return answer.ok ? answer.data.cases[0]?.caseId : undefined;
}

/** The case behind a code, when it is one of whoever is signed in. */
export async function ownCaseOf(code: string): Promise<CaseId | undefined> {
  // One that was open already needs no signal.
  const held = Object.values(useCases.getState().byId).find(({ view }) => view.code === code);
  if (held) return held.view.caseId;
  const me = await ensureMe();
  if (!me) return undefined;
  const answer = await call(lists[me.role], {});
  return answer.ok ? answer.data.cases.find((card) => card.code === code)?.caseId : undefined;
}
