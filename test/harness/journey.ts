import type { Visitor } from './visitor';

/**
 * The steps of one journey, each on what the one before left. After a step that failed the others fail at once,
 * instead of each waiting for what will never come. No visitor may have met any trouble in a step.
 */
export function journey(visitors: () => readonly (Visitor | undefined)[]) {
  let broken: string | undefined;
  return (name: string, walk: () => Promise<void>): void => {
    it(name, async () => {
      if (broken) throw new Error(`the journey ended before: ${broken}`);
      broken = name;
      const present = () => visitors().filter((visitor) => visitor !== undefined);
      try {
        await walk();
      } catch (error) {
        for (const visitor of present()) await visitor.picture('broken').catch(() => {});
        throw error;
      }
      broken = undefined;
      expect(present().flatMap((visitor) => visitor.takeTroubles())).toEqual([]);
    });
  };
}
