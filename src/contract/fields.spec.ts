import { completeCode } from '@/domain/code/dispute-code';
import { disputeCode } from './code-field';
import { partyId, personalKey, phone } from './fields';
import { parse } from './parse';

function read(schema: Parameters<typeof parse>[0], input: unknown): unknown {
  const parsed = parse(schema, input);
  return parsed.ok ? parsed.value : (parsed.fields['']?.code ?? parsed.fields);
}

describe('a telephone number', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 13800138000',
    '+8613800138000',
    '0816-4330000',
    '4330000',
    '400-810-8888',
    '+852 2123 4567',
  ])('may be %s', (text) => {
    expect(read(phone, text)).toBe(text);
  });

  it('loses the space around it', () => {
    expect(read(phone, ' 13800138000\n')).toBe('13800138000');
  });

  it.each([
    ['', 'required'],
    ['  ', 'required'],
    ['110', 'phone'],
    ['12345678901', 'phone'],
    ['123 4567 8901', 'phone'],
    ['+86 123-4567-8901', 'phone'],
    ['1380013800a', 'phone'],
    ['13800138000 转 2', 'phone'],
    ['138--00138000', 'phone'],
    ['1'.repeat(19), 'phone'],
    [13800138000, 'type'],
    [null, 'type'],
  ])('is not %j: %s', (text, code) => {
    expect(read(phone, text)).toBe(code);
  });
});

describe('a code', () => {
  const code = completeCode('48217730592618');

  it('is read however it was written', () => {
    for (const way of [code, '4821 7730 5926 1860', `https://yima.example/c/${code}`])
      expect(read(disputeCode, way)).toBe(code);
  });

  it.each([
    ['4821 7730', 'code_length'],
    ['', 'code_length'],
    ['x'.repeat(301), 'code_length'],
    ['4821773059261861', 'code_mistyped'],
    [4821773059261860, 'type'],
    [undefined, 'type'],
  ])('%j is told as %s', (text, problem) => {
    expect(read(disputeCode, text)).toBe(problem);
  });
});

describe('a personal key', () => {
  it.each(['482913', '482 913', '482-913', '４８２９１３', ' 482913 '])('%j is six digits', (text) => {
    expect(read(personalKey, text)).toBe('482913');
  });

  it.each([
    ['48291', 'key'],
    ['4829133', 'key'],
    ['48291a', 'key'],
    [482913, 'type'],
  ])('%j is not: %s', (text, problem) => {
    expect(read(personalKey, text)).toBe(problem);
  });
});

describe('an id', () => {
  it.each(['p1', 'a.b-c:d_e', 'x'.repeat(64)])('may be %s', (id) => {
    expect(read(partyId, id)).toBe(id);
  });

  it.each(['', 'x'.repeat(65), 'p 1', "p'1", '甲', 'a/b', '\u0000'])('may not be %j', (id) => {
    expect(read(partyId, id)).toBe('id');
  });
});
