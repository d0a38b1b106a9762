import type { OutboxFile } from './outbox-item';

const day = 24 * 3_600_000;
const lying = new Set<string>();
jest.mock('@/miniprogram/platform/kept-file', () => ({
  keptRefs: async () => [...lying],
  removeKept: async (ref: string) => void lying.delete(ref),
}));

it('throws away what nothing names for a day, and nothing else', async () => {
  const { sweepKept } = await import('./kept-sweep');
  const { givenBack } = await import('./form-photos');
  const clock = jest.spyOn(Date, 'now').mockReturnValue(day);
  for (const ref of ['of-outbox', 'of-draft', 'left', 'crashed']) lying.add(ref);
  const photo = (ref: string): OutboxFile => ({ ref, kind: 'photo', name: '', bytes: 1, progress: 0 });
  localStorage.setItem('yima:me:outbox.1', JSON.stringify({ files: [photo('of-outbox')] }));
  const [draft] = givenBack([photo('of-draft'), photo('left')]);
  localStorage.setItem('yima:me:filing-draft', JSON.stringify({ photos: [draft] }));
  await sweepKept();
  expect(lying.size).toBe(4);
  clock.mockReturnValue(2 * day - 1);
  await sweepKept();
  expect(lying.size).toBe(4);
  clock.mockReturnValue(2 * day);
  await sweepKept();
  expect([...lying]).toEqual(['of-outbox', 'of-draft']);
  await sweepKept();
  expect(Object.keys(localStorage).sort()).toEqual([
    'yima:me:filing-draft',
    'yima:me:kept-photo.of-draft',
    'yima:me:outbox.1',
    'yima:me:unnamed-files',
  ]);
  clock.mockRestore();
});
