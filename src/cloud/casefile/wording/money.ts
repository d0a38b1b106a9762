/** 人民币1,600.00元（大写：壹仟陆佰元整）, of an amount in fen. */
export function yuan(fen: number): string {
  return `人民币${plainYuan(fen)}元（大写：${capitalYuan(fen)}）`;
}

/** 1,600.00 */
export function plainYuan(fen: number): string {
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}`;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿'];

/** As sums are written so that nobody can add a digit; up to 9999 亿. */
export function capitalYuan(fen: number): string {
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = capitals(Math.floor(fen / 100));
  if (jiao === 0 && cent === 0) return `${whole || '零'}元整`;
  const yuanPart = whole === '' ? '' : `${whole}元`;
  const jiaoPart = jiao > 0 ? `${DIGITS[jiao]}角` : whole === '' ? '' : '零';
  return `${yuanPart}${jiaoPart}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`;
}

function capitals(number: number): string {
  let text = '';
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const part = Math.floor(number / 10_000 ** group) % 10_000;
    if (part === 0) continue;
    // A hole before this group is read as one zero.
    const hole = text !== '' && (part < 1_000 || isHollow(number, group));
    text += `${hole ? '零' : ''}${upTo9999(part)}${GROUPS[group]}`;
  }
  return text;
}

/** Whether the group above this one is empty although there is something above that. */
function isHollow(number: number, group: number): boolean {
  const above = Math.floor(number / 10_000 ** (group + 1));
  return above > 0 && above % 10_000 === 0;
}

function upTo9999(number: number): string {
  let text = '';
  let hole = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      hole = text !== '';
      continue;
    }
    text += `${hole ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    hole = false;
  }
  return text;
}
