import fc from 'fast-check';
import { largestAmount, readAmount, yuanText } from './amount';

test.each([
  ['', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['12000', { kind: 'amount', fen: 1_200_000 }],
  ['12,000.5', { kind: 'amount', fen: 1_200_050 }],
  ['1,234,567.89', { kind: 'amount', fen: 123_456_789 }],
  ['0', { kind: 'amount', fen: 0 }],
  ['007', { kind: 'amount', fen: 700 }],
  ['12.', { kind: 'amount', fen: 1_200 }],
  ['.5', { kind: 'amount', fen: 50 }],
  ['¥300', { kind: 'amount', fen: 30_000 }],
  ['￥ 50 元', { kind: 'amount', fen: 5_000 }],
  ['１２，０００。５', { kind: 'amount', fen: 1_200_050 }],
  ['0.29', { kind: 'amount', fen: 29 }],
  ['1.005', { kind: 'wrong', why: 'decimals' }],
  ['-5', { kind: 'wrong', why: 'nonsense' }],
  ['1,0000', { kind: 'wrong', why: 'nonsense' }],
  ['12,00', { kind: 'wrong', why: 'nonsense' }],
  ['1.2.3', { kind: 'wrong', why: 'nonsense' }],
  ['一千', { kind: 'wrong', why: 'nonsense' }],
  ['1e9', { kind: 'wrong', why: 'nonsense' }],
  ['.', { kind: 'wrong', why: 'nonsense' }],
  ['元', { kind: 'wrong', why: 'nonsense' }],
  ['1000000000', { kind: 'wrong', why: 'large' }],
  ['9'.repeat(400), { kind: 'wrong', why: 'large' }],
])('"%s" is read as %j', (text, wanted) => {
  expect(readAmount(text)).toEqual(wanted);
});

test('An amount may have a limit of its own', () => {
  expect(readAmount('100.01', 10_000)).toEqual({ kind: 'wrong', why: 'large' });
  expect(readAmount('100', 10_000)).toEqual({ kind: 'amount', fen: 10_000 });
});

test('What is shown is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: largestAmount }), (fen) => {
      expect(readAmount(yuanText(fen))).toEqual({ kind: 'amount', fen });
    }),
  );
});

test.each([
  [0, '0'],
  [5, '0.05'],
  [1_200_000, '12,000'],
  [100_050, '1,000.50'],
  [largestAmount, '999,999,999.99'],
])('%i fen are shown as %s', (fen, text) => {
  expect(yuanText(fen)).toBe(text);
});
