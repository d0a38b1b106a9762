import fc from 'fast-check';
import { completeCode } from './dispute-code';
import { caseLink, isPoster, posterLink, posterScene, readLink, readParams } from './link';

const CODE = completeCode('48217730592618');
const HOST = 'https://yima.example.gov.cn';
const poster = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/);
const theCase = { to: 'case', reading: { ok: true, code: CODE } };

describe('the parameters of a page', () => {
  it.each<[string, Parameters<typeof readParams>[0]]>([
    ['code', { code: CODE }],
    ['code in groups', { code: '4821 7730 5926 1860'.replace('1860', CODE.slice(12)) }],
    ['q as WeChat gives it', { q: encodeURIComponent(caseLink(HOST, CODE)) }],
    ['q decoded once', { q: caseLink(HOST, CODE) }],
    ['q of an address below a path', { q: `${HOST}/yima/c/${CODE}?from=poster` }],
    ['scene', { scene: CODE }],
    ['scene percent-encoded', { scene: encodeURIComponent(`code=${CODE}`) }],
    ['scene with a name', { scene: `code=${CODE}` }],
    ['q beside the time of the scan', { q: caseLink(HOST, CODE), scene: undefined }],
  ])('%s lead to the same case', (_what, params) => {
    expect(readParams(params)).toEqual(theCase);
  });

  it('lead to the poster, whichever of them names it', () => {
    fc.assert(
      fc.property(poster, (id) => {
        const wanted = { to: 'poster', poster: id };
        expect(readParams({ poster: id })).toEqual(wanted);
        expect(readParams({ scene: posterScene(id) })).toEqual(wanted);
        expect(readParams({ scene: encodeURIComponent(posterScene(id)) })).toEqual(wanted);
        expect(readParams({ q: posterLink(HOST, id) })).toEqual(wanted);
        expect(readParams({ q: encodeURIComponent(posterLink(HOST, id)) })).toEqual(wanted);
        expect(posterScene(id).length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('that tell nothing are a code of the wrong length', () => {
    for (const params of [{}, { scene: '' }, { q: HOST }, { poster: '../x' }, { scene: 'p.' }])
      expect(readParams(params)).toMatchObject({ to: 'case', reading: { ok: false, problem: 'length' } });
  });
});

describe('what was scanned or pasted', () => {
  it.each([
    caseLink(HOST, CODE),
    `看看这个 ${caseLink(HOST, CODE)} 谢谢`,
    `other/pages/lookup/index?scene=${CODE}`,
    CODE,
  ])('%s is the case', (text) => {
    expect(readLink(text)).toEqual(theCase);
  });

  it('is the poster of a link, wherever it stands', () => {
    fc.assert(
      fc.property(poster, (id) => {
        const wanted = { to: 'poster', poster: id };
        for (const text of [
          posterLink(HOST, id),
          `${posterLink(HOST, id)}?from=wall`,
          `请扫：${posterLink(HOST, id)} 。`,
          `pages/file/index?poster=${id}`,
          `pages/file/index?scene=${encodeURIComponent(posterScene(id))}`,
          posterScene(id),
        ])
          expect(readLink(text)).toEqual(wanted);
      }),
    );
  });

  it('never is a poster whose id could be more than a name', () => {
    for (const text of [`${HOST}/p/${'a'.repeat(31)}`, `${HOST}/p/`, `${HOST}/p/%2F%2Fevil`, `x/p/abc`])
      expect(readLink(text)).toMatchObject({ to: 'case', reading: { ok: false } });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const target = readLink(text);
        if (target.to === 'poster') expect(isPoster(target.poster)).toBe(true);
      }),
    );
  });
});
