import { sweepCases } from '@/cloud/sweeping';
import { type Staffed, staff } from '../harness/dispute';
import { agree, drafted, type InputOf, identify, type Lived, liveTo, signature } from '../harness/lives';
import { type MovedTime, moveTime } from '../harness/moved-time';
import { fresh, PHOTO } from '../harness/phone';
import { refusalsIn } from '../harness/refusals';
import { openTown, type Town } from '../harness/town';

const MONDAY = '2026-11-30T01:00:00.000Z';
let town: Town;
let staffed: Staffed;
let time: MovedTime;
beforeAll(async () => {
  town = await openTown();
  time = moveTime(MONDAY);
  staffed = await staff(town, town.http);
});
beforeEach(() => time.on(MONDAY));
afterAll(async () => {
  time.end();
  await town.close();
});

let people = 0;
const talks = () => liveTo(staffed, town.http.as(`申请人${++people}`), town.http.as(`对方${people}`));
const refusal = refusalsIn(() => town);

describe('refused, and nothing changes by it:', () => {
  const day = (days: number) => time.day(days);
  it.each<[string, object, string]>([
    ['no line', { signature: '' }, 'signature required'],
    ['a word', { signature: '张秀英' }, 'signature signature'],
    ['a picture', { signature: 'M0 0 L10 10' }, 'signature signature'],
    ['a line without an end', { signature: `M10 20 l${'1 1 '.repeat(9_000)}1 1` }, 'signature too_long'],
    ['another way of reading', { read: 'never' }, 'read choice'],
    ['no fingerprint of a text', { digest: 'abc' }, 'digest id'],
    ['the fingerprint of another text', { digest: 'd'.repeat(64) }, 'agreement.changed'],
    ['the other side’s name', { partyId: 'p2' }, 'case.not_yours'],
  ])('a signature with %s', async (_what, more, expected) => {
    toSign ??= await prepared();
    const { lived, digest } = toSign;
    expect(await refusal(lived.applicant, lived, { ...signature(digest), ...more })).toBe(expected);
  });
  let toSign: { lived: Lived; digest: string } | undefined;
  const prepared = async (form: 'screen' | 'paper' = 'screen') => {
    const lived = await talks();
    await agree(lived, day(20));
    const digest = await drafted(lived, form);
    await identify(lived);
    return { lived, digest };
  };

  it('a signature on the screen where paper was chosen, or ink where the screen was', async () => {
    const paper = await prepared('paper');
    const screen = await prepared();
    const files = [await staffed.mediator.upload(PHOTO)];
    const ink = (digest: string, more: object = {}) => ({
      type: 'recordPaper',
      digest,
      partyIds: ['p1'],
      mediator: false,
      read: 'aloud',
      files,
      ...more,
    });
    expect(await refusal(paper.lived.applicant, paper.lived, signature(paper.digest))).toBe(
      'agreement.on_paper',
    );
    expect(await refusal(staffed.mediator, screen.lived, ink(screen.digest))).toBe('agreement.on_screen');
    expect(await refusal(staffed.mediator, paper.lived, ink(paper.digest, { partyIds: [] }))).toBe(
      'record.nobody',
    );
    expect(await refusal(staffed.mediator, paper.lived, ink(paper.digest, { files: [] }))).toBe(
      'files too_few',
    );
    expect(await refusal(staffed.mediator, paper.lived, ink(paper.digest, { files: ['gone'] }))).toBe(
      'file.not_found',
    );
    expect(await refusal(staffed.mediator, paper.lived, ink(paper.digest, { partyIds: ['p9'] }))).toBe(
      'agreement.not_signer',
    );
  });

  it('a signature on a text that was changed meanwhile, or after the request was taken back', async () => {
    const { lived, digest } = await prepared();
    const { caseId, applicant, other } = lived;
    await applicant.do(caseId, signature(digest));
    await staffed.mediator.do(caseId, { type: 'reviseAgreement', reason: '日期写错了' });
    expect(await refusal(other, lived, signature(digest))).toBe('case.not_now');
    await drafted(lived);
    await identify(lived);
    expect(await refusal(other, lived, signature(digest))).toBe('agreement.changed');
    await applicant.do(caseId, { type: 'withdraw' });
    expect(await refusal(other, lived, signature(digest))).toBe('case.not_now');
    expect(await refusal(staffed.clerk, lived, { type: 'sealAgreement', digest })).toBe('case.not_now');
  });

  it('a signature by somebody who may only read, and one for a party who was not there', async () => {
    const { lived, digest } = await prepared();
    const { caseId, other } = lived;
    const helper = town.http.as(`帮手${people}`);
    const paper = [await other.upload(PHOTO)];
    const appoint: InputOf<'appointActor'> = {
      type: 'appointActor',
      as: 'agent',
      name: '王律师',
      authority: 'written',
      scope: ['read'],
      files: paper,
      until: time.in(48),
      ownInterest: false,
    };
    const wrong: [object, string][] = [
      [{ authority: 'elected' }, 'group.representatives'],
      [{ as: 'guardian', isParty: 'p1' }, 'actor.conflict'],
      [{ until: time.in(-1) }, 'date.past'],
      [{ scope: [] }, 'scope too_few'],
      [{ scope: ['everything'] }, 'scope.0 choice'],
    ];
    for (const [more, expected] of wrong)
      expect(await refusal(other, lived, { ...appoint, ...more })).toBe(expected);
    await other.do(caseId, appoint);
    const { key = '' } = await staffed.clerk.do(caseId, { type: 'issueKey', partyId: 'p2', actorId: 'a1' });
    await helper.ok('case.claim', { commandId: fresh(), code: lived.code, key });
    expect(await refusal(helper, lived, signature(digest))).toBe('actor.scope');
    // The authority ran out; nobody has swept yet.
    time.on(49);
    expect(await refusal(helper, lived, signature(digest))).toBe('actor.expired');
    const late = await helper.ok('case.view', { caseId });
    expect(late).toMatchObject({ may: [], case: { terms: [], rooms: [], meetings: [] } });
    expect(late.case.agreement).toBeUndefined();
    expect(late.entries.map(({ id }) => id.split(':')[0])).toEqual(late.entries.map(() => 'open'));
    expect(await helper.ok('case.papers', { caseId })).toEqual({ papers: [] });
    await sweepCases(town.house());
    expect((await helper.no('case.view', { caseId })).code).toBe('case.not_yours');
  });
});
