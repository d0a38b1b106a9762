import fc from 'fast-check';
import { completeCode, groupCode, readCode } from './dispute-code';

const payload = fc.stringMatching(/^\d{14}$/);
const code = payload.map(completeCode);
const inFullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] as string);

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
  it('calls every single wrong digit mistyped', () => {
    fc.assert(
      fc.property(code, fc.nat(15), fc.integer({ min: 1, max: 9 }), (right, at, by) => {
        const digit = (Number(right[at]) + by) % 10;
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        expect(readCode(wrong)).toEqual({ ok: false, problem: 'mistyped', digits: wrong });
      }),
      { numRuns: 2000 },
    );
  });

  it('calls every swap of two neighbouring digits mistyped', () => {
    fc.assert(
      fc.property(code, fc.nat(14), (right, at) => {
        const [a, b] = [right[at] as string, right[at + 1] as string];
        fc.pre(a !== b);
        const wrong = right.slice(0, at) + b + a + right.slice(at + 2);
        expect(readCode(wrong)).toMatchObject({ ok: false, problem: 'mistyped' });
      }),
      { numRuns: 2000 },
    );
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
          inFullWidth(right),
          inFullWidth(groups),
          `https://yima.example/c/${right}`,
          `https://yima.example/c/${right}?from=poster#top`,
          `https://yima.example/c/${right}/`,
          `【一码解纷】https://yima.example/c/${right} 请打开看看`,
          `/case/pages/case/index?code=${right}&x=1`,
          `case/pages/case/index?scene=${right}`,
        ];
        for (const way of ways) expect(readCode(way)).toEqual({ ok: true, code: right });
      }),
    );
  });

  it('tells a wrong length apart from a mistyped code', () => {
    const right = completeCode('48217730592618');
    expect(readCode('')).toEqual({ ok: false, problem: 'length', digits: '' });
    expect(readCode('4821 7730')).toEqual({ ok: false, problem: 'length', digits: '48217730' });
    expect(readCode(`${right}0`)).toMatchObject({ problem: 'length' });
    expect(readCode(right.slice(1))).toMatchObject({ problem: 'length' });
    expect(readCode(`https://yima.example/c/${right}0`)).toMatchObject({ problem: 'length' });
    expect(readCode('0000000000000000')).toMatchObject({ problem: 'mistyped' });
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
