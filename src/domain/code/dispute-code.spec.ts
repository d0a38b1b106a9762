import fc from 'fast-check';
import { type CodeReading, completeCode, groupCode, readCode } from './dispute-code';

const payload = fc.stringMatching(/^\d{14}$/);
const code = payload.map(completeCode);
const inFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] as string);

const WHOLE_CODES = [
  '48217730592618',
  '00000000000000',
  '99999999999999',
  '12345678901234',
  '10203040506070',
];
/** Check digits go from 02 to 98, so that 01 never stands there, nor 00 and 99, which would be no swap. */
const DIGITS_SOMEWHERE = 16 * 10;
const PAIRS_SOMEWHERE = 15 * 90 - 1;
const groupOf = (place: number) => Math.floor(place / 4) + 1;
const suspects = (reading: CodeReading) => (reading.ok ? [] : reading.groups);
const withDigit = (right: string, at: number, by: number) =>
  right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1);
const swapped = (right: string, at: number) =>
  right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);

describe('making a code', () => {
  it('adds two check digits so that the whole leaves 1 when divided by 97', () => {
    fc.assert(
      fc.property(payload, (digits) => {
        const made = completeCode(digits);
        expect(made).toMatch(/^\d{16}$/);
        expect(made.startsWith(digits)).toBe(true);
        expect(BigInt(made) % 97n).toBe(1n);
      }),
    );
  });

  it('throws for anything but 14 digits', () => {
    for (const wrong of [
      '',
      '1234567890123',
      '123456789012345',
      '1234567890123a',
      '１２３４５６７８９０１２３４',
    ])
      expect(() => completeCode(wrong)).toThrow();
  });
});

describe('reading a code', () => {
  it('calls every single wrong digit mistyped, and its group suspect', () => {
    fc.assert(
      fc.property(code, fc.nat(15), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        const wrong = withDigit(right, at, by);
        const reading = readCode(wrong);
        expect(reading).toMatchObject({ ok: false, problem: 'mistyped', digits: wrong });
        expect(suspects(reading)).toContain(groupOf(at));
      }),
      { numRuns: 2000 },
    );
  });

  it('calls every swap of two neighbouring digits mistyped, and both their groups suspect', () => {
    fc.assert(
      fc.property(code, fc.nat(14), (right, at) => {
        fc.pre(right[at] !== right[at + 1]);
        const reading = readCode(swapped(right, at));
        expect(reading).toMatchObject({ ok: false, problem: 'mistyped' });
        expect(suspects(reading)).toEqual(expect.arrayContaining([groupOf(at), groupOf(at + 1)]));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(WHOLE_CODES)('catches each of the 144 wrong digits and 15 swaps of %s', (payload) => {
    const right = completeCode(payload);
    for (let at = 0; at < 16; at += 1)
      for (let by = 1; by < 10; by += 1)
        expect(suspects(readCode(withDigit(right, at, by)))).toContain(groupOf(at));
    for (let at = 0; at < 15; at += 1)
      if (right[at] !== right[at + 1])
        expect(readCode(swapped(right, at))).toMatchObject({ ok: false, problem: 'mistyped' });
  });

  it('catches every digit taken for every other at each place, and every two that can change places', () => {
    // What a digit adds to the remainder depends on itself and its place alone: one code with it there stands for all.
    const seen = { digits: new Set<string>(), pairs: new Set<string>() };
    for (
      let number = 0;
      seen.digits.size < DIGITS_SOMEWHERE || seen.pairs.size < PAIRS_SOMEWHERE;
      number += 1
    ) {
      const right = completeCode(String((number * 7_919_191_919) % 10 ** 14).padStart(14, '0'));
      for (let at = 0; at < 16; at += 1) {
        const [digit = '', next = digit] = right.slice(at, at + 2);
        if (!seen.digits.has(`${at} ${digit}`))
          for (let by = 1; by < 10; by += 1)
            expect([right, at, by, readCode(withDigit(right, at, by)).ok]).toEqual([right, at, by, false]);
        if (digit !== next && !seen.pairs.has(`${at} ${digit}${next}`)) {
          expect([right, at, readCode(swapped(right, at)).ok]).toEqual([right, at, false]);
          seen.pairs.add(`${at} ${digit}${next}`);
        }
        seen.digits.add(`${at} ${digit}`);
      }
    }
  });

  it('reads the same code from every way people write it', () => {
    fc.assert(
      fc.property(code, (right) => {
        const groups = groupCode(right);
        const ways = [
          right,
          groups,
          ` ${groups}\n`,
          groups.replaceAll(' ', '-'),
          groups.replaceAll(' ', '—'),
          groups.replaceAll(' ', '－'),
          groups.replaceAll(' ', '\u3000'),
          groups.replaceAll(' ', '\u200b'),
          groups.replaceAll(' ', '\u00a0'),
          groups.replaceAll(' ', '\u202f'),
          groups.replaceAll(' ', '\t'),
          groups.replaceAll(' ', '，'),
          groups.replaceAll(' ', '、'),
          groups.replaceAll(' ', ' — '),
          [...right].join(' '),
          `\u202a${groups}\u202c`,
          inFullWidth(right),
          inFullWidth(groups),
          `https://yima.example/c/${right}`,
          `https://yima.example/c/${right}?from=poster#top`,
          `https://yima.example/c/${right}/`,
          `【一码解纷】https://yima.example/c/${right} 请打开看看`,
          `/case/pages/case/index?code=${right}&x=1`,
          `case/pages/case/index?scene=${right}`,
          `other/pages/lookup/index?scene=code%3D${right}`,
          encodeURIComponent(`https://yima.example/c/${right}`),
          `https://yima.example/?q=${encodeURIComponent(`https://yima.example/c/${right}`)}`,
          `https://yima.example/?q=${encodeURIComponent(encodeURIComponent(`https://yima.example/c/${right}`))}`,
          inFullWidth(`https://yima.example/c/${right}`),
          `ｈｔｔｐｓ：／／ｙｉｍａ．ｅｘａｍｐｌｅ／ｃ／${inFullWidth(right)}`,
          `https://yima.example/c/${groups.replaceAll(' ', '-')}`,
          `https://yima.example/c/${right} 2026-11-23 上午来`,
          `综治中心请您看一件事，解纷码 ${groups}，打开看看`,
          `我的电话13800138000，解纷码是${groups}。`,
          `13800138000 ${groups}`,
          `${groups} 0816-2345678`,
          `11月23日 14:30 到村委会，码：${inFullWidth(groups)}`,
        ];
        for (const way of ways) expect(readCode(way)).toEqual({ ok: true, code: right });
      }),
    );
  });

  it('tells a wrong length apart from a mistyped code', () => {
    const right = completeCode('48217730592618');
    expect(readCode('')).toEqual({ ok: false, problem: 'length', digits: '', groups: [] });
    expect(readCode('4821 7730')).toEqual({ ok: false, problem: 'length', digits: '48217730', groups: [] });
    expect(readCode(`${right}0`)).toMatchObject({ problem: 'length' });
    expect(readCode(right.slice(1))).toMatchObject({ problem: 'length' });
    expect(readCode(`https://yima.example/c/${right}0`)).toMatchObject({ problem: 'length' });
    expect(readCode('0000000000000000')).toMatchObject({ problem: 'mistyped' });
  });

  it('names the group that is not four long, where the code was written in groups', () => {
    fc.assert(
      fc.property(code, fc.nat(3), fc.nat(3), fc.constantFrom('', '7', '07'), (right, group, at, more) => {
        const pieces = groupCode(right).split(' ');
        const piece = pieces[group] as string;
        pieces[group] = more === '' ? piece.slice(0, at) + piece.slice(at + 1) : piece + more;
        const reading = readCode(inFullWidth(pieces.join('-')));
        expect(reading).toMatchObject({ ok: false, problem: 'length', digits: pieces.join('') });
        expect(suspects(reading)).toEqual([group + 1]);
      }),
    );
  });

  it('finds by the check digits where one digit is missing or too many, where it was written in one', () => {
    fc.assert(
      fc.property(code, fc.nat(15), fc.nat(9), (right, at, digit) => {
        const short = readCode(right.slice(0, at) + right.slice(at + 1));
        expect(short).toMatchObject({ ok: false, problem: 'length' });
        expect(suspects(short)).toContain(groupOf(at));
        const long = readCode(right.slice(0, at) + digit + right.slice(at));
        expect(long).toMatchObject({ ok: false, problem: 'length' });
        expect(suspects(long)).toContain(groupOf(at));
      }),
    );
  });

  it('points nowhere where no single slip explains it, and where other words may hide the place', () => {
    const right = completeCode('48217730592618');
    const twice = Array.from({ length: 200 }, (_, n) => `${String(n).padStart(4, '0')}${right.slice(4)}`);
    expect(twice.map(readCode).filter((reading) => !reading.ok && reading.groups.length === 0)).not.toEqual(
      [],
    );
    expect(readCode(`码 ${right.slice(1)}`)).toMatchObject({ problem: 'length', groups: [] });
  });

  it('reads anything at all without throwing, and only whole codes as codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = readCode(text);
        if (reading.ok) expect(BigInt(reading.code) % 97n).toBe(1n);
      }),
    );
  });
});

describe('showing a code', () => {
  it('groups by four as far as the input goes', () => {
    expect(groupCode('4821773059261860')).toBe('4821 7730 5926 1860');
    expect(groupCode('4821-77')).toBe('4821 77');
    expect(groupCode('4821')).toBe('4821');
    expect(groupCode('')).toBe('');
  });
});
