import type { CentreId } from '@/domain/ids';
import { fileAs, type Staffed, staff } from '../harness/dispute';
import { fresh, type Phone } from '../harness/phone';
import { openTown, type Town, VILLAGE } from '../harness/town';

let town: Town;
let staffed: Staffed;
let nobody: Phone;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  nobody = town.http.as('路人');
});
afterAll(() => town.close());

const VILLAGE_POSTER = { kind: 'village' as const, name: '联丰村', place: VILLAGE };
const WINDOW_POSTER = {
  kind: 'window' as const,
  name: '综治中心大厅',
  place: '510705102000',
  window: 'reception',
};

const make = async (poster: typeof VILLAGE_POSTER | typeof WINDOW_POSTER = VILLAGE_POSTER) =>
  (await staffed.clerk.ok('centre.makePoster', { commandId: fresh(), ...poster })).poster;
const cardOf = async (poster: string) =>
  (await staffed.clerk.ok('centre.posters', {})).posters.find((one) => one.poster === poster);

describe('a poster', () => {
  it('tells whoever scans it the place and the window, and counts that', async () => {
    const { poster } = await make(WINDOW_POSTER);
    expect(poster).toMatch(/^[a-z2-9]{10}$/);
    const shown = await nobody.ok('poster.show', { poster });
    expect(shown).toMatchObject({ kind: 'window', name: '综治中心大厅', window: { id: 'reception' } });
    expect(shown.path.map(({ place }) => place)).toEqual([
      '510000000000',
      '510700000000',
      '510705000000',
      '510705102000',
    ]);
    expect(shown).not.toHaveProperty('opened');
    await nobody.ok('poster.show', { poster });
    expect(await cardOf(poster)).toMatchObject({ opened: 2, filed: 0 });
  });

  it('is kept with the case that is filed from it, and counted once though the phone asked twice', async () => {
    const { poster } = await make(WINDOW_POSTER);
    const commandId = fresh();
    const { caseId } = await fileAs(town.http.as('村民甲'), { commandId, poster });
    // The first answer never arrived, so the phone has no token yet.
    expect(await fileAs(town.http.as('村民甲的手机'), { commandId, poster })).toMatchObject({ caseId });
    expect(await cardOf(poster)).toMatchObject({ filed: 1 });
    const { entries } = await staffed.clerk.ok('case.view', { caseId });
    const statement = entries.find(({ type }) => type === 'statement.given');
    expect(statement?.detail).toEqual({ poster: '综治中心大厅 综合受理窗口' });
    const row = await town.db
      .selectFrom('case_event')
      .select('facts')
      .where('case_id', '=', caseId)
      .where('type', '=', 'case.filed')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(row.facts).data).toMatchObject({ poster, window: 'reception' });
  });

  it('that nobody knows is no reason to refuse a filing, and leaves nothing in it', async () => {
    const { caseId, applicant } = await fileAs(town.http.as('村民乙'), { poster: 'nobodys234' });
    const { entries } = await applicant.ok('case.view', { caseId });
    expect(entries.find(({ type }) => type === 'statement.given')).not.toHaveProperty('detail');
  });

  it('that was taken down says so, is counted no more, and can be ended twice', async () => {
    const { poster } = await make();
    const commandId = fresh();
    const ended = await staffed.clerk.ok('centre.endPoster', { commandId, poster });
    expect(await staffed.clerk.ok('centre.endPoster', { commandId, poster })).toEqual(ended);
    expect(ended.poster.endedAt).toEqual(expect.any(String));
    expect(await nobody.call('poster.show', { poster })).toMatchObject({ error: { code: 'poster.ended' } });
    expect(await cardOf(poster)).toMatchObject({ opened: 0 });
    expect(await nobody.call('poster.show', { poster: 'nobodys234' })).toMatchObject({
      error: { code: 'poster.unknown' },
    });
  });

  it('comes as an A4 page', async () => {
    const { poster } = await make(WINDOW_POSTER);
    const { name, pdf } = await staffed.clerk.ok('centre.posterPaper', { poster });
    expect(name).toBe('海报-综治中心大厅');
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('making one', () => {
  it('is safe to repeat, and another one under the same id is none', async () => {
    const commandId = fresh();
    const ask = () => staffed.clerk.call('centre.makePoster', { commandId, ...VILLAGE_POSTER });
    const [first, ...others] = await Promise.all([ask(), ask(), ask()]);
    expect(first).toMatchObject({ ok: true, data: { poster: { name: '联丰村', opened: 0, filed: 0 } } });
    for (const again of others) expect(again).toEqual(first);
    expect(
      await staffed.clerk.call('centre.makePoster', { commandId, ...VILLAGE_POSTER, name: '别的村' }),
    ).toMatchObject({ error: { code: 'command.id_reused' } });
  });

  it.each([
    ['a place that the centre does not serve', { place: '510705101000' }, 'place'],
    ['a place that is none', { place: '510705102999' }, 'place'],
    ['a window that the procedure does not name', { window: 'nowhere' }, 'window'],
    ['a poster for a window without one', { kind: 'window' as const }, 'window'],
    ['no name', { name: ' ' }, 'name'],
  ])('is refused for %s, at its field', async (_, wrong, field) => {
    const input = { commandId: fresh(), ...VILLAGE_POSTER, ...wrong };
    expect(await staffed.clerk.call('centre.makePoster', input)).toMatchObject({
      error: { code: 'input.invalid', fields: { [field]: expect.anything() } },
    });
  });

  it('is for clerks; those of another centre see and end none of it', async () => {
    const { poster } = await make();
    for (const [operation, input] of [
      ['centre.posters', {}],
      ['centre.makePoster', { commandId: fresh(), ...VILLAGE_POSTER }],
      ['centre.endPoster', { commandId: fresh(), poster }],
      ['centre.posterPaper', { poster }],
    ] as const)
      expect(await staffed.mediator.call(operation, input)).toMatchObject({ error: { code: 'role.needed' } });
    const foreign = town.http.as('王芳');
    await town.appoint(foreign, 'clerk', 'sangzao' as CentreId);
    expect((await foreign.ok('centre.posters', {})).posters).toEqual([]);
    for (const [operation, input] of [
      ['centre.endPoster', { commandId: fresh(), poster }],
      ['centre.posterPaper', { poster }],
    ] as const)
      expect(await foreign.call(operation, input)).toMatchObject({ error: { code: 'poster.unknown' } });
    expect(await nobody.ok('poster.show', { poster })).toMatchObject({ name: '联丰村' });
  });
});

it('the address on a poster leads to the filing form', async () => {
  const answer = await fetch(`${town.http.url}/p/abcdefghjk`, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/#/pages/file/index?poster=abcdefghjk');
  const strange = await fetch(`${town.http.url}/p/${encodeURIComponent('"><script>')}`, {
    redirect: 'manual',
  });
  expect(strange.headers.get('location')).toBe('/#/pages/file/index');
});
