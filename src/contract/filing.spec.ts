import { filing, filingSteps } from './filing';
import { type Parsed, parse } from './parse';

const RIGHT = {
  commandId: 'c-1',
  kind: 'neighbours',
  place: '510703105001',
  applicant: { name: '张秀英', phone: '13800138000' },
  others: [{ kind: 'person', name: '李桂芳' }],
  facts: '排水沟挖到了我家墙根',
  wish: '请他把沟填回去',
};

function problems(parsed: Parsed<unknown>): Record<string, string> {
  if (parsed.ok) return {};
  return Object.fromEntries(Object.entries(parsed.fields).map(([path, field]) => [path, field.code]));
}

const filed = (more: object) => problems(parse(filing, { ...RIGHT, ...more }));

describe('a filing', () => {
  it('passes with the least that is needed', () => {
    expect(parse(filing, RIGHT)).toEqual({ ok: true, value: RIGHT });
  });

  it('names every missing field by its path', () => {
    expect(problems(parse(filing, { applicant: {}, others: [{}] }))).toEqual({
      commandId: 'required',
      kind: 'required',
      facts: 'required',
      place: 'required',
      'applicant.name': 'required',
      'applicant.phone': 'required',
      'others.0.kind': 'required',
      'others.0.name': 'required',
      wish: 'required',
    });
  });

  it.each([null, undefined, 'text', 7, [], true])('refuses %j as a whole without an exception', (input) => {
    const parsed = parse(filing, input);
    expect(parsed.ok).toBe(false);
  });

  it('points at one of several others', () => {
    const others = [
      { kind: 'person', name: '甲' },
      { kind: 'alien', name: ' ', phone: '12' },
      { kind: 'group', name: '乙' },
    ];
    expect(filed({ others })).toEqual({
      'others.1.kind': 'choice',
      'others.1.name': 'required',
      'others.1.phone': 'phone',
    });
  });

  it('needs at least one of the other side and takes at most twenty', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ kind: 'unknown', name: '某人' }));
    expect(filed({ others: [] })).toEqual({ others: 'too_few' });
    expect(filed({ others: many(20) })).toEqual({});
    expect(filed({ others: many(21) })).toEqual({ others: 'too_many' });
    expect(filed({ others: {} })).toEqual({ others: 'type' });
  });

  it('forgets an empty number of the other side', () => {
    const parsed = parse(filing, { ...RIGHT, others: [{ kind: 'person', name: '李桂芳', phone: '' }] });
    expect(parsed.ok && parsed.value.others[0]?.phone).toBeUndefined();
    expect(parsed.ok).toBe(true);
  });

  it.each([
    ['kind', { kind: 'war' }, 'choice'],
    ['place', { place: '51070310500' }, 'place'],
    ['place', { place: '910703105001' }, 'place'],
    ['place', { place: 510703105001 }, 'type'],
    ['commandId', { commandId: '' }, 'id'],
    ['commandId', { commandId: '空 格' }, 'id'],
    ['commandId', { commandId: 'x'.repeat(101) }, 'id'],
    ['facts', { facts: '\n \u3000' }, 'required'],
    ['facts', { facts: 7 }, 'type'],
    ['facts', { facts: '一'.repeat(5001) }, 'too_long'],
    ['facts', { facts: 'a\u0000b' }, 'unstorable'],
    ['wish', { wish: 'half \ud83d' }, 'unstorable'],
    ['files', { files: Array.from({ length: 10 }, (_, i) => `f${i}`) }, 'too_many'],
    ['files.0', { files: ['../../etc/passwd'] }, 'id'],
    ['afraid.safePhone', { afraid: { safePhone: 'none' } }, 'phone'],
    ['poster', { poster: '\ude00' }, 'unstorable'],
  ])('says at %s what is wrong: %j is %s', (path, more, code) => {
    expect(filed(more)).toEqual({ [path]: code });
  });

  it('tells the limit with what is too long', () => {
    const parsed = parse(filing, { ...RIGHT, wish: '一'.repeat(2001) });
    expect(parsed).toEqual({ ok: false, fields: { wish: { code: 'too_long', params: { limit: 2000 } } } });
  });

  it.each([
    '一'.repeat(5000),
    ' \t前后有空格 \n',
    '👵🏽 𠮷',
    'שלום\u202e',
    "'; drop table x; --",
    '<script>alert(1)</script>',
  ])('keeps what was typed exactly', (facts) => {
    const parsed = parse(filing, { ...RIGHT, facts });
    expect(parsed.ok && parsed.value.facts).toBe(facts);
  });

  it('is its four steps put together', () => {
    for (const step of Object.values(filingSteps)) expect(problems(parse(step, RIGHT))).toEqual({});
    expect(problems(parse(filingSteps.where, { place: 'x' }))).toEqual({ place: 'place' });
  });
});
