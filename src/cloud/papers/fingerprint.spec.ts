import { agreement, drawn } from '../../../test/harness/papers';
import { fingerprintOf } from './fingerprint';
import type { Block, Paper } from './paper';

const changed = (kind: Block['kind'], change: Partial<Record<string, unknown>>): Paper => ({
  ...agreement(),
  blocks: agreement().blocks.map((block) =>
    block.kind === kind ? ({ ...block, ...change } as Block) : block,
  ),
});
const given = fingerprintOf(agreement());

test('it is the SHA-256 of the content', () => {
  expect(given).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprintOf(agreement())).toBe(given);
});

test('signing, refusing, sealing, the date and whose copy it is leave it as it was', () => {
  const lines = [
    { role: '申请人', who: '李芳', mark: { kind: 'blank' } },
    { role: '被申请人', who: '张㛃𬭎', mark: drawn, time: '今天' },
    { role: '代理人', who: '王大伟', mark: { kind: 'refused', reason: '别的' }, note: '当面' },
    { role: '调解员', who: '周敏', mark: { kind: 'blank' } },
  ];
  expect(fingerprintOf(changed('signatures', { lines }))).toBe(given);
  const unsealed: Block = { kind: 'seal', who: '花荄镇人民调解委员会' };
  const blocks = agreement().blocks.map((block) => (block.kind === 'seal' ? unsealed : block));
  expect(fingerprintOf({ ...agreement(), blocks })).toBe(given);
  const other = { marginNote: '第二份', date: '2027-01-01T00:00:00Z', fingerprint: 'ff' };
  expect(fingerprintOf({ ...agreement(), ...other })).toBe(given);
});

test.each([
  ['a word of the text', changed('paragraph', { text: '双方系邻居' })],
  ['who signs', changed('signatures', { lines: [{ role: '申请人', who: '李方', mark: drawn }] })],
  ['who seals', changed('seal', { who: '别的委员会' })],
  ['a photo', changed('photos', { items: [{ bytes: Buffer.from('other') }] })],
  ['the title', { ...agreement(), title: '别的' }],
  ['the number', { ...agreement(), number: '第13号' }],
] as const)('%s changes it', (_, paper) => {
  expect(fingerprintOf(paper)).not.toBe(given);
});
