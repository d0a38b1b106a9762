import { createSeal } from '@/cloud/identity/seal';
import { signIn, signTicket } from '@/cloud/identity/token';
import type { PersonId } from '@/domain/ids';
import { arrange, bringIn, type Dispute, fileAs, keyFor, type Staffed, staff } from '../harness/dispute';
import { fresh, type Phone } from '../harness/phone';
import { CENTRE, openTown, type Town } from '../harness/town';

let town: Town;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

const CONTACT = { centre: CENTRE.name, phone: CENTRE.phone };
let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const claim = (phone: Phone, { code }: Dispute, key: string) =>
  phone.call('case.claim', { commandId: fresh(), code, key });
const wrong = (key: string, by = 1) => String((Number(key) + by) % 1_000_000).padStart(6, '0');

async function invited(): Promise<Dispute & { key: string }> {
  const dispute = await fileAs(somebody());
  await arrange(staffed, dispute);
  return { ...dispute, key: await keyFor(staffed, dispute, 'p2') };
}

/** Two keys of one case that nobody has used, with as many guesses as are asked for that fit neither. */
async function twoKeys() {
  const others = ['甲', '乙'].map((name) => ({ kind: 'person' as const, name }));
  const dispute = await fileAs(somebody(), { others });
  await arrange(staffed, dispute);
  const [one, two] = [await keyFor(staffed, dispute, 'p2'), await keyFor(staffed, dispute, 'p3')];
  const guesses = Array.from({ length: 7 }, (_, index) => wrong(one, index + 1)).filter((key) => key !== two);
  return { dispute, one, two, guesses };
}

const refusal = (code: string, params: object) => ({ ok: false, error: { code, params } });

describe('a personal key', () => {
  it('is locked after five wrong tries, says who issues a new one, and the new one opens', async () => {
    const dispute = await invited();
    for (const left of [4, 3, 2, 1])
      expect(await claim(somebody(), dispute, wrong(dispute.key, left))).toEqual(
        refusal('key.wrong', { left, ...CONTACT }),
      );
    expect(await claim(somebody(), dispute, wrong(dispute.key))).toEqual(refusal('key.locked', CONTACT));
    const before = await town.footprint();
    expect(await claim(somebody(), dispute, dispute.key)).toEqual(refusal('key.locked', CONTACT));
    expect(await town.footprint()).toBe(before);
    const key = await keyFor(staffed, dispute, 'p2');
    expect(await claim(somebody(), dispute, key)).toMatchObject({
      ok: true,
      data: { caseId: dispute.caseId },
    });
  });

  it('is not found by many guesses at once either', async () => {
    const dispute = await invited();
    const guesses = [...Array.from({ length: 60 }, (_, index) => wrong(dispute.key, index + 1)), dispute.key];
    const answers = await Promise.all(guesses.map((key) => claim(somebody(), dispute, key)));
    const codes = answers.map((answer) => (answer.ok ? 'opened' : answer.error.code));
    expect(codes.filter((code) => code !== 'key.locked')).toEqual(Array(4).fill('key.wrong'));
  });

  it('that is no key is told at its field and costs no try', async () => {
    const dispute = await invited();
    for (const key of ['12345', '1234567', 'abcdef', ''])
      expect(await claim(somebody(), dispute, key)).toMatchObject({
        error: { code: 'input.invalid', fields: { key: { code: 'key' } } },
      });
    expect(await claim(somebody(), dispute, wrong(dispute.key))).toMatchObject({
      error: { params: { left: 4 } },
    });
    const wide = dispute.key.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await claim(somebody(), dispute, `${wide.slice(0, 3)} ${wide.slice(3)}`)).toMatchObject({
      ok: true,
    });
  });

  it('past its date opens nothing and says whom to ask', async () => {
    const dispute = await invited();
    await town.db
      .updateTable('party_key')
      .set({ expires_at: '2020-01-01T00:00:00.000Z' })
      .where('case_id', '=', dispute.caseId)
      .execute();
    const before = await town.footprint();
    expect(await claim(somebody(), dispute, dispute.key)).toEqual(refusal('key.expired', CONTACT));
    expect(await town.footprint()).toBe(before);
  });

  it('opens once: for whoever used it again, for nobody else', async () => {
    const dispute = await invited();
    const other = somebody();
    expect(await claim(other, dispute, dispute.key)).toMatchObject({ ok: true });
    const joined = await other.ok('case.view', { caseId: dispute.caseId });
    expect(await claim(other, dispute, dispute.key)).toEqual({ ok: true, data: { caseId: dispute.caseId } });
    const again = await other.ok('case.view', { caseId: dispute.caseId });
    expect(again.case.parties).toEqual(joined.case.parties);
    expect(await claim(somebody(), dispute, dispute.key)).toEqual(refusal('key.used', CONTACT));
  });

  it('that was used costs nobody a try, says that it was, and is told to the parties', async () => {
    const { dispute, one, two } = await twoKeys();
    await claim(somebody(), dispute, one);
    for (let tries = 0; tries < 6; tries += 1)
      expect(await claim(somebody(), dispute, one)).toEqual(refusal('key.used', CONTACT));
    expect(await claim(somebody(), dispute, two)).toMatchObject({ ok: true });
    const { looks } = await dispute.applicant.ok('case.looks', { caseId: dispute.caseId });
    expect(looks.filter(({ kind }) => kind === 'wrong_key')).toMatchObject([{ times: 6 }]);
  });

  it('opens for one of two who use it at once', async () => {
    const dispute = await invited();
    const answers = await Promise.all([1, 2, 3].map(() => claim(somebody(), dispute, dispute.key)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(refusals).toEqual(['key.used', 'key.used']);
  });

  it('that its holder uses twice at once opens both times and is joined once', async () => {
    const dispute = await invited();
    const other = somebody();
    await fileAs(other);
    const claims = await Promise.all([1, 2, 3].map(() => claim(other, dispute, dispute.key)));
    expect(claims).toEqual(Array(3).fill({ ok: true, data: { caseId: dispute.caseId } }));
    const { entries } = await other.ok('case.view', { caseId: dispute.caseId });
    expect(entries.filter((entry) => entry.type === 'party.joined')).toHaveLength(1);
  });

  it('used again wins back no try at the key of another party', async () => {
    const dispute = await fileAs(somebody(), {
      others: [
        { kind: 'person', name: '甲' },
        { kind: 'person', name: '乙' },
      ],
    });
    await arrange(staffed, dispute);
    const [own, theirs] = [await keyFor(staffed, dispute, 'p2'), await keyFor(staffed, dispute, 'p3')];
    const other = somebody();
    await claim(other, dispute, own);
    const guess = own === wrong(theirs) ? wrong(theirs, 2) : wrong(theirs);
    for (const left of [4, 3, 2, 1]) {
      expect(await claim(somebody(), dispute, guess)).toMatchObject({ error: { params: { left } } });
      expect(await claim(other, dispute, own)).toMatchObject({ ok: true });
    }
    expect(await claim(somebody(), dispute, guess)).toMatchObject({ error: { code: 'key.locked' } });
  });

  it('that is locked stays so, whatever another key of the case does', async () => {
    const { dispute, one, guesses } = await twoKeys();
    for (const guess of guesses.slice(0, 5)) await claim(somebody(), dispute, guess);
    const later = await keyFor(staffed, dispute, 'p3');
    const slip = { caseId: dispute.caseId, format: '58mm', partyId: 'p3', key: later } as const;
    await staffed.clerk.ok('case.slip', slip);
    // Whoever mistypes the one that still opens hears how often they may try.
    const mistyped = wrong(later) === one ? wrong(later, 2) : wrong(later);
    expect(await claim(somebody(), dispute, mistyped)).toEqual(refusal('key.wrong', { left: 4, ...CONTACT }));
    expect(await claim(somebody(), dispute, later)).toMatchObject({ ok: true });
    expect(await claim(somebody(), dispute, one)).toEqual(refusal('key.locked', CONTACT));
  });

  it('that is right costs no try, be it past its date or in the wrong hands', async () => {
    const { dispute, one, two } = await twoKeys();
    await town.db
      .updateTable('party_key')
      .set({ expires_at: '2020-01-01T00:00:00.000Z' })
      .where('case_id', '=', dispute.caseId)
      .where('party_id', '=', 'p2')
      .execute();
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await claim(somebody(), dispute, one)).toEqual(refusal('key.expired', CONTACT));
      expect(await claim(dispute.applicant, dispute, two)).toEqual(refusal('key.opposing', {}));
    }
    expect(await claim(somebody(), dispute, two)).toMatchObject({ ok: true });
  });

  it('sent several times at once by a phone that hears nothing locks nobody else’s', async () => {
    const { dispute, one, two } = await twoKeys();
    const [phone, commandId] = [somebody(), fresh()];
    const send = () => phone.call('case.claim', { commandId, code: dispute.code, key: one });
    const answers = await Promise.all(Array.from({ length: 4 }, send));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const { looks } = await dispute.applicant.ok('case.looks', { caseId: dispute.caseId });
    expect(looks.map(({ kind }) => kind)).not.toContain('wrong_key');
    const guess = two === wrong(one) ? wrong(one, 2) : wrong(one);
    expect(await claim(somebody(), dispute, guess)).toMatchObject({ error: { params: { left: 4 } } });
  });

  it.each<[string, (dispute: Dispute) => Promise<unknown>]>([
    [
      'closed as wrong',
      ({ caseId }) => staffed.clerk.do(caseId, { type: 'closeWrong', reason: '同名的另一个人' }),
    ],
    [
      'taken up again and not yet accepted',
      async ({ caseId, applicant }) => {
        await applicant.do(caseId, { type: 'withdraw' });
        await staffed.clerk.do(caseId, { type: 'reopen', reason: '他又想谈了' });
      },
    ],
  ])('opens nothing to the other side of a case that was %s, and tells nobody’s name', async (_what, end) => {
    const dispute = await invited();
    await end(dispute);
    const before = await town.footprint();
    for (let tries = 0; tries < 6; tries += 1)
      expect(await claim(somebody(), dispute, dispute.key)).toEqual(refusal('key.not_now', CONTACT));
    expect(await town.footprint()).toBe(before);
  });

  it('of whoever applied still opens a case that was closed as wrong: it says why', async () => {
    const dispute = await invited();
    const key = await keyFor(staffed, dispute, 'p1');
    await staffed.clerk.do(dispute.caseId, { type: 'closeWrong', reason: '同一件事点了两次' });
    const phone = somebody();
    expect(await claim(phone, dispute, key)).toMatchObject({ ok: true });
    const { entries } = await phone.ok('case.view', { caseId: dispute.caseId });
    expect(entries.find(({ type }) => type === 'case.voided')?.text).toBe('同一件事点了两次');
  });

  it('opens its own dispute alone where two guests send one command id at once', async () => {
    const disputes = [await invited(), await invited()];
    const commandId = fresh();
    const answers = await Promise.all(
      disputes.map(({ code, key }) => somebody().call('case.claim', { commandId, code, key })),
    );
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(refusals).toEqual(['command.id_reused']);
  });

  it('of one side is refused to somebody who is the other side', async () => {
    const dispute = await invited();
    expect(await claim(dispute.applicant, dispute, dispute.key)).toEqual(refusal('key.opposing', {}));
    expect(await claim(somebody(), dispute, dispute.key)).toMatchObject({ ok: true });
  });

  it('opens nothing under the code of another dispute', async () => {
    const [one, two] = [await invited(), await invited()];
    const key = one.key === two.key ? wrong(one.key) : one.key;
    expect(await claim(somebody(), two, key)).toMatchObject({ error: { code: 'key.wrong' } });
    const unknown = { code: '1000000000000008', commandId: fresh(), key };
    expect((await somebody().no('case.claim', unknown)).code).toMatch(/^code\./);
  });
});

describe('a token', () => {
  const now = () => new Date().toISOString();
  const asked = async (authorization: string) =>
    (await town.http.send('/api/session.me', { method: 'POST', body: '{}', headers: { authorization } }))
      .body;

  it('that is past its date, forged, made for something else or of nobody is refused', async () => {
    const clerk = await staffed.clerk.ok('session.me', {});
    const good = signIn(town.seal, clerk.personId, now());
    expect(await asked(`Bearer ${good}`)).toMatchObject({ ok: true, data: { personId: clerk.personId } });
    const [body, mark = ''] = good.split('.');
    const raised = Buffer.from(JSON.stringify({ p: clerk.personId, e: 9e15 })).toString('base64url');
    const foreign = createSeal(Buffer.from('a secret of somebody else, as long as ours is'));
    const cases: [string, string][] = [
      [`Bearer ${signIn(town.seal, clerk.personId, '2020-01-01T00:00:00.000Z')}`, 'identity.expired'],
      [`Bearer ${raised}.${mark}`, 'identity.invalid'],
      [`Bearer ${body}.${mark.slice(0, -2)}AA`, 'identity.invalid'],
      [`Bearer ${body}`, 'identity.invalid'],
      [`Bearer ${body}.`, 'identity.invalid'],
      [`Bearer ${good}.x`, 'identity.invalid'],
      [`Bearer ${signIn(foreign, clerk.personId, now())}`, 'identity.invalid'],
      [`Bearer ${signTicket(town.seal, clerk.personId, now())}`, 'identity.invalid'],
      [`Bearer ${signIn(town.seal, 'nobody' as PersonId, now())}`, 'identity.invalid'],
      [`Basic ${good}`, 'identity.invalid'],
      ['Bearer', 'identity.invalid'],
    ];
    for (const [header, code] of cases)
      expect([header, await asked(header)]).toMatchObject([header, { error: { code } }]);
  });

  it('of nobody neither files, nor reserves a file, nor takes an invitation or a key', async () => {
    const dispute = await invited();
    const phone = town.http.withToken(signIn(town.seal, 'nobody' as PersonId, now()));
    const invitation = await town.saveInvitation({});
    const before = await town.footprint();
    const { kind, place } = (await dispute.applicant.ok('case.view', { caseId: dispute.caseId })).case;
    const filing = { commandId: fresh(), kind, place, facts: '事', wish: '愿' };
    const parties = {
      applicant: { name: '谁', phone: '13800000001' },
      others: [{ kind: 'unknown', name: '谁' }],
    };
    for (const [operation, input] of [
      ['case.file', { ...filing, ...parties }],
      ['file.ticket', {}],
      ['case.claim', { commandId: fresh(), code: dispute.code, key: dispute.key }],
      ['session.invite', { commandId: fresh(), invitation }],
      ['case.mine', {}],
      ['case.do', { caseId: dispute.caseId, commandId: fresh(), command: { type: 'accept' } }],
    ] as const) {
      const answer = await phone.call(operation, input);
      const empty = operation === 'case.mine' || operation === 'case.do';
      if (!empty)
        expect([operation, answer]).toMatchObject([operation, { error: { code: 'identity.invalid' } }]);
      else expect(JSON.stringify(answer)).not.toContain('server');
    }
    expect(await town.footprint()).toBe(before);
    expect(await claim(somebody(), dispute, dispute.key)).toMatchObject({ ok: true });
  });
});

describe('an invitation to the staff', () => {
  it('is taken once, by whoever was first', async () => {
    const invitation = await town.saveInvitation({ role: 'mediator', name: '何川' });
    const [one, two] = [somebody(), somebody()];
    const grouped = invitation.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    const commandId = fresh();
    const first = await one.ok('session.invite', { commandId, invitation: grouped });
    expect(first.me).toMatchObject({
      name: '何川',
      role: 'mediator',
      centreId: CENTRE.centreId,
      guest: false,
    });
    expect((await one.ok('session.invite', { commandId, invitation })).me).toEqual(first.me);
    const before = await town.footprint();
    expect(await two.no('session.invite', { commandId: fresh(), invitation })).toMatchObject({
      code: 'invitation.invalid',
    });
    expect(await town.footprint()).toBe(before);
  });

  it('that is unknown or past its date makes nobody staff', async () => {
    const late = await town.saveInvitation({ expires: '2020-01-01T00:00:00.000Z' });
    const before = await town.footprint();
    for (const invitation of ['ABCDEFGH2345', late])
      expect((await somebody().no('session.invite', { commandId: fresh(), invitation })).code).toBe(
        'invitation.invalid',
      );
    expect(await town.footprint()).toBe(before);
  });

  it('that names nobody leaves whoever takes it their name, and calls others by their work', async () => {
    const resident = somebody();
    await fileAs(resident);
    const { name } = await resident.ok('session.me', {});
    const take = async (phone: Phone) => {
      const invitation = await town.saveInvitation({ role: 'mediator', name: '' });
      return (await phone.ok('session.invite', { commandId: fresh(), invitation })).me.name;
    };
    expect(await take(resident)).toBe(name);
    expect(await take(somebody())).toBe('调解员');
  });

  it('joins the role to the account of somebody who is signed in', async () => {
    const resident = somebody();
    const { caseId } = await fileAs(resident);
    const invitation = await town.saveInvitation({ role: 'clerk' });
    await resident.ok('session.invite', { commandId: fresh(), invitation });
    await resident.ok('centre.inbox', {});
    // Being a party comes first: a clerk does not handle their own dispute.
    expect((await resident.ok('case.view', { caseId })).case.you).toMatchObject({ role: 'party' });
    expect(await resident.refused(caseId, { type: 'accept' })).toBe('case.not_yours');
  });
});

describe('a party', () => {
  it('keeps its place by its next key on another phone, and the first one has it no longer', async () => {
    const dispute = await fileAs(somebody());
    await arrange(staffed, dispute);
    const [first, second] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', first);
    await bringIn(staffed, dispute, 'p2', second);
    expect((await second.ok('case.view', { caseId: dispute.caseId })).case.you).toMatchObject({
      partyId: 'p2',
    });
    expect((await first.no('case.view', { caseId: dispute.caseId })).code).toBe('access.ended');
  });
});
