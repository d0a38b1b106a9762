import fc from 'fast-check';
import { isStorable } from './storable';

describe('text that PostgreSQL and JSON can hold', () => {
  it.each(['', '张秀英', '𠮷野家', '👵🏽👨‍👩‍👧', 'שלום\u202eabc', "'; drop table x; --", '<b>\n\t\\'])(
    'takes %j',
    (text) => {
      expect(isStorable(text)).toBe(true);
    },
  );

  it.each(['\u0000', 'a\u0000b', '\ud83d', 'x\ud83dy', '\ude00', '\ud83d\ud83d\ude00', '\ude00\ud83d'])(
    'refuses %j',
    (text) => {
      expect(isStorable(text)).toBe(false);
    },
  );

  it('agrees with what UTF-8 can carry there and back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const carried = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\u0000');
        expect(isStorable(text)).toBe(carried);
      }),
    );
  });
});
