import { dayOf, formalDayOf, timeOf } from './dates';
import { capitalYuan, plainYuan, yuan } from './money';

test.each([
  [0, '零元整'],
  [1, '壹分'],
  [50, '伍角整'],
  [105, '壹元零伍分'],
  [240_050, '贰仟肆佰元伍角整'],
  [1_000_000, '壹万元整'],
  [1_050_000, '壹万零伍佰元整'],
  [1_005_000_00, '壹佰万伍仟元整'],
  [10_000_500_00, '壹仟万零伍佰元整'],
  [100_005_000_00, '壹亿零伍仟元整'],
  [100_000_000_000, '壹拾亿元整'],
  [123_456_789_12, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
])('%d fen are %s', (fen, capital) => {
  expect(capitalYuan(fen)).toBe(capital);
});

test('a sum stands in digits and in words', () => {
  expect(plainYuan(123_456_789)).toBe('1,234,567.89');
  expect(yuan(160_050)).toBe('人民币1,600.50元（大写：壹仟陆佰元伍角整）');
});

test('moments and days are told as in China', () => {
  expect(timeOf('2026-03-11T16:05:00.000Z')).toBe('2026年3月12日 00:05');
  expect(dayOf('2026-03-11T16:05:00.000Z')).toBe('2026年3月12日');
  expect(dayOf('2026-04-30')).toBe('2026年4月30日');
});

test.each([
  ['2026-03-12', '二〇二六年三月十二日'],
  ['2026-10-30', '二〇二六年十月三十日'],
  ['2027-12-01', '二〇二七年十二月一日'],
  ['2030-01-21', '二〇三〇年一月二十一日'],
])('%s is above a seal %s', (day, formal) => {
  expect(formalDayOf(`${day}T04:00:00.000Z`)).toBe(formal);
});
