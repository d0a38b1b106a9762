/** The characters of a unified social credit code with their values (GB 32100-2015). */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MODULUS = 31;

/** Whether these 18 characters are a unified social credit code: the last one checks the others (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  const values = [...text.toUpperCase()].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = values.slice(0, 17).reduce((total, value, index) => total + value * 3 ** index, 0);
  return (MODULUS - (sum % MODULUS)) % MODULUS === values[17];
}
