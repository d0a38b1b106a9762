import { piecesOf, shortened } from './links';

const addresses = (text: string) => piecesOf(text).flatMap(({ address }) => address ?? []);

test('An address is found in its sentence, without the sentence’s own punctuation', () => {
  expect(piecesOf('看 https://example.com/a?b=1，再说')).toEqual([
    { text: '看 ' },
    { text: 'https://example.com/a?b=1', address: 'https://example.com/a?b=1' },
    { text: '，再说' },
  ]);
  expect(piecesOf('see www.example.com.')).toEqual([
    { text: 'see ' },
    { text: 'www.example.com', address: 'https://www.example.com' },
    { text: '.' },
  ]);
  expect(addresses('a.cn和b.top/x')).toEqual(['https://a.cn', 'https://b.top/x']);
});

test('What is no address stays words', () => {
  for (const text of [
    '13800001111',
    '3.5元',
    'li@example.com',
    '第1.2条',
    'javascript:alert(1)',
    '0855-8221234',
    'no.one',
  ])
    expect(addresses(text)).toEqual([]);
});

test('No piece of a text is lost', () => {
  for (const text of ['', 'https://', '前http://a.cn后', 'http://a.cn http://b.cn', 'x'.repeat(500)])
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
});

test('A long text, or one of many lines, begins with its beginning', () => {
  expect(shortened('字'.repeat(300))).toBeUndefined();
  expect(shortened('一\n'.repeat(7))).toBeUndefined();
  expect(shortened('字'.repeat(301))).toBe(`${'字'.repeat(180)}…`);
  expect(shortened('一\n'.repeat(9))).toBe('一\n一\n一\n一\n一…');
  expect(shortened('😀'.repeat(301))).toBe(`${'😀'.repeat(180)}…`);
});
