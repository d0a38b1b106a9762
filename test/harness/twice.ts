import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import { fresh, type Phone } from './phone';
import type { Town } from './town';

/** Sends every command twice under one id, as a phone does that never heard the answer. */
export interface Twice {
  /** The types of all commands that went through, twice each. */
  readonly sent: Set<CaseCommandInput['type']>;
  do(phone: Phone, command: CaseCommandInput): Promise<Done>;
}

export function twice(town: Town, caseId: string): Twice {
  const sent = new Set<CaseCommandInput['type']>();
  return {
    sent,
    async do(phone, command) {
      const commandId = fresh();
      const first = await phone.do(caseId, command, commandId);
      const before = await town.footprint();
      const again = await phone.do(caseId, command, commandId);
      // A key is shown once; the second answer holds another one in its place.
      expect({ ...again, key: undefined }).toEqual({ ...first, key: undefined });
      expect(await town.footprint()).toBe(before);
      sent.add(command.type);
      return again;
    },
  };
}
