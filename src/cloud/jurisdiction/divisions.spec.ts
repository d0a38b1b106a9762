import { children, depthWithin, isKnown, nameOf, pathOf } from './divisions';

describe('divisions', () => {
  it('lists the provinces first, then what lies below a code', () => {
    expect(children(null)).toContainEqual({ code: '510000000000', name: '四川省', hasChildren: true });
    expect(children('510700000000')).toContainEqual({
      code: '510705000000',
      name: '安州区',
      hasChildren: true,
    });
    expect(children('510705000000')).toContainEqual({
      code: '510705102000',
      name: '花荄镇',
      hasChildren: true,
    });
  });

  it('names a village by its path from the province down', () => {
    const village = children('510705102000')[0];
    expect(pathOf(village?.code ?? '')).toEqual(['四川省', '绵阳市', '安州区', '花荄镇', village?.name]);
    expect(nameOf('510521108000')).toBe('太伏镇');
    expect(nameOf('513424103000')).toBe('麻栗镇');
  });

  it('gives every listed division back as known, under the same name', () => {
    const walk = (code: string | null): number =>
      children(code).reduce((count, division) => {
        expect(isKnown(division.code)).toBe(true);
        expect(nameOf(division.code)).toBe(division.name);
        return count + 1 + (division.hasChildren ? walk(division.code) : 0);
      }, 0);
    expect(walk(null)).toBeGreaterThan(3800);
  });

  it('accepts a village of a county whose villages are not held, and names it as far as it can', () => {
    expect(isKnown('110101001001')).toBe(true);
    expect(nameOf('110101001001')).toBeNull();
    expect(pathOf('110101001001')).toEqual(['北京市', '市辖区', '东城区']);
  });

  it.each([
    '',
    '51',
    '999999000000',
    '000000000000',
    '510705999000',
    '510705102999',
    '11010100100x',
    '__proto__',
  ])('does not know %p', (code) => {
    expect(isKnown(code)).toBe(false);
    expect(nameOf(code)).toBeNull();
  });
});

describe('a centre that serves a division', () => {
  it.each([
    ['its own village', '510705102204', '510705102204', 5],
    ['a village of its town', '510705102204', '510705102000', 4],
    ['a village of its county', '510705102204', '510705000000', 3],
    ['a town whose number begins like its own', '510705102204', '510705100000', 0],
    ['a county whose number begins like that of its city', '510181000000', '511800000000', 0],
    ['nothing at all', '510705102204', '', 0],
  ])('answers for %s', (_what, place, served, depth) => {
    expect(depthWithin(place, served)).toBe(depth);
  });
});
