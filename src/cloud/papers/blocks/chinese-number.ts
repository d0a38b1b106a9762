const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** 1 to 9999 as clauses are numbered: 一, 十, 十二, 二十, 一百零五. */
export function chineseNumber(number: number): string {
  const digits = [...String(number)].map(Number);
  let text = '';
  let skipped = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      skipped = true;
      return;
    }
    text += `${skipped ? '零' : ''}${DIGITS[digit]}${PLACES[digits.length - 1 - index]}`;
    skipped = false;
  });
  return text.replace(/^一十/, '十');
}
