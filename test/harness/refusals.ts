import { fresh, type Phone } from './phone';
import type { Town } from './town';

/** Tells why a command is refused, at which field if at one; and that nothing at all has changed by it. */
export function refusalsIn(town: () => Town) {
  return async (phone: Phone, { caseId }: { readonly caseId: string }, command: unknown): Promise<string> => {
    const before = await town().footprint();
    const { code, fields = {} } = await phone.no('case.do', { caseId, commandId: fresh(), command });
    expect(await town().footprint()).toBe(before);
    const [at] = Object.entries(fields);
    return at ? `${at[0].replace('command.', '')} ${at[1].code}` : code;
  };
}
