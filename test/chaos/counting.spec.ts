import { chanceOf } from './chance';
import { countUp, isWell, lineOf, type Said, sum } from './counting';

const said = (person: string, ...texts: string[]): Said[] =>
  texts.map((text) => ({ person, room: 'one joint', text }));
const log = (...texts: string[]) => new Map([['one joint', texts]]);
const all = [...said('a', 'a1', 'a2', 'a3'), ...said('b', 'b1')];

describe('the count', () => {
  it('is well when all is stored once and in each sender’s order, however the senders mix', () => {
    const counts = countUp(all, 0, log('a1', 'b1', 'a2', 'a3'), [
      { person: 'b', room: 'one joint', texts: ['a1', 'b1', 'a2', 'a3'] },
    ]);
    expect(lineOf(counts)).toBe('sent 4 acknowledged 4 stored 4 lost 0 duplicated 0 reordered 0');
    expect(isWell(counts)).toBe(true);
  });

  it('sees what is lost, and what still waits as not acknowledged', () => {
    const counts = countUp(all, 1, log('a1', 'a2', 'b1'), []);
    expect(counts).toMatchObject({
      sent: 4,
      acknowledged: 3,
      stored: 3,
      lost: 1,
      duplicated: 0,
      reordered: 0,
    });
    expect(isWell(counts)).toBe(false);
  });

  it('sees what is stored twice, and what nobody said', () => {
    const counts = countUp(all, 0, log('a1', 'a2', 'a2', 'a3', 'b1', 'x'), []);
    expect(counts).toMatchObject({ stored: 6, lost: 0, duplicated: 2, reordered: 0 });
    expect(isWell(counts)).toBe(false);
  });

  it('sees what came before what its sender wrote earlier', () => {
    const counts = countUp(all, 0, log('a2', 'a1', 'a3', 'b1'), []);
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, reordered: 1 });
    expect(isWell(counts)).toBe(false);
  });

  it('sees what a reader’s phone lacks, shows twice or in another order than the log', () => {
    const readBy = (...texts: string[]) =>
      countUp(all, 0, log('a1', 'b1', 'a2', 'a3'), [{ person: 'b', room: 'one joint', texts }]);
    expect(readBy('a1', 'b1', 'a2').faults).toEqual([{ what: 'lost', text: 'a3', where: 'at b' }]);
    expect(readBy('a1', 'b1', 'a2', 'a2', 'a3').faults).toEqual([
      { what: 'duplicated', text: 'a2', where: 'at b' },
    ]);
    expect(readBy('b1', 'a1', 'a2', 'a3').faults).toEqual([{ what: 'reordered', text: 'a1', where: 'at b' }]);
  });

  it('does not take a text in another room for the one that was said here', () => {
    const counts = countUp(all, 0, new Map([['one centre:p1', ['a1']], ...log('a2', 'a3', 'b1')]), []);
    expect(counts).toMatchObject({ lost: 1, duplicated: 1 });
  });

  it('adds up over schedules', () => {
    const one = countUp(all, 0, log('a1', 'a2', 'a3', 'b1'), []);
    expect(lineOf(sum([one, one]))).toBe('sent 8 acknowledged 8 stored 8 lost 0 duplicated 0 reordered 0');
  });
});

describe('chance', () => {
  const draws = (seed: string) =>
    Array.from(
      { length: 50 },
      (
        (chance) => () =>
          chance.next()
      )(chanceOf(seed)),
    );

  it('draws the same from the same seed, and other things from its neighbour', () => {
    expect(draws('1')).toEqual(draws('1'));
    expect(draws('1')).not.toEqual(draws('2'));
  });

  it('draws for each part apart from what the others have drawn', () => {
    const one = chanceOf('1');
    one.next();
    expect(one.of('a').next()).toBe(chanceOf('1').of('a').next());
  });

  it('draws by weight and within both ends', () => {
    const chance = chanceOf('weights');
    const drawn = Array.from({ length: 2_000 }, () => chance.weigh({ often: 9, seldom: 1, never: 0 }));
    const seldom = drawn.filter((name) => name === 'seldom').length;
    expect(drawn).not.toContain('never');
    expect(seldom).toBeGreaterThan(120);
    expect(seldom).toBeLessThan(280);
    const numbers = Array.from({ length: 200 }, () => chance.between(2, 4));
    expect([...new Set(numbers)].sort()).toEqual([2, 3, 4]);
  });
});
