import { inChina } from '@/domain/procedure/calendar';

/** 2026年3月12日, of a moment or of a day `YYYY-MM-DD` in China. */
export function dayOf(at: string): string {
  return at.length === 10 ? inChina(`${at}T00:00:00.000Z`).format(DAY) : inChina(at).format(DAY);
}

/** 2026年3月12日 10:21, in China. */
export function timeOf(at: string): string {
  return inChina(at).format(`${DAY} HH:mm`);
}

/** 2026-03-12, for the narrow columns of a list. */
export function shortDayOf(at: string): string {
  return inChina(at).format('YYYY-MM-DD');
}

/** 二〇二六年三月十二日, as papers are dated above a seal. */
export function formalDayOf(at: string): string {
  const day = inChina(at);
  const year = [...day.format('YYYY')].map((digit) => DIGITS[Number(digit)]).join('');
  return `${year}年${upTo31(day.month() + 1)}月${upTo31(day.date())}日`;
}

const DAY = 'YYYY年M月D日';
const DIGITS = '〇一二三四五六七八九';

function upTo31(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}
