import { sql } from 'kysely';
import {
  bringIn,
  type Dispute,
  invited,
  keyFor,
  type Staffed,
  staff,
  strictKeyFor,
} from '../harness/dispute';
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
const ACTING = { name: '王小军', as: 'helper' } as const;
const p2 = { partyId: 'p2' } as const;
let people = 0;
const somebody = () => town.http.as(`村民${++people}`);

const claim = (phone: Phone, { code }: Dispute, key: string, acting?: typeof ACTING) =>
  phone.ok('case.claim', { commandId: fresh(), code, key, ...(acting ? { acting } : {}) });

/** What every operation about a case answers this phone. */
async function everywhere(phone: Phone, { caseId }: Dispute): Promise<unknown[]> {
  const answers = [
    await phone.call('case.view', { caseId }),
    await phone.call('case.earlier', { caseId, room: 'joint', before: 'joint:1' }),
    await phone.call('case.read', { caseId, room: 'centre', messages: 1 }),
    await phone.call('case.papers', { caseId }),
    await phone.call('case.paper', { caseId, form: 'application' }),
    await phone.call('case.looks', { caseId }),
    await phone.call('centre.mediators', { caseId }),
    await phone.call('centre.organisations', { caseId }),
    await phone.call('case.do', { caseId, commandId: fresh(), command: { type: 'consent' } }),
  ];
  return answers.map((answer) => (answer.ok ? 'ok' : answer.error));
}

describe('a new phone', () => {
  it('ends the access of the old one, which is told so and whom to call', async () => {
    const dispute = await invited(staffed, somebody());
    const [old, next] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', old);
    await bringIn(staffed, dispute, 'p2', next);
    expect((await next.ok('case.view', dispute)).case.you).toMatchObject(p2);
    const ended = { code: 'access.ended', params: CONTACT };
    expect(await everywhere(old, dispute)).toEqual(Array(9).fill(ended));
    expect((await old.ok('case.mine', {})).cases).toEqual([]);
    const { entries } = await next.ok('case.view', dispute);
    expect(entries.map(({ type }) => type)).toContain('access.ended');
    expect(JSON.stringify(entries)).not.toContain('personId');
  });

  it('of the applicant takes the filer’s place', async () => {
    const dispute = await invited(staffed, somebody());
    const next = somebody();
    await claim(next, dispute, await keyFor(staffed, dispute, 'p1'));
    expect((await next.ok('case.view', dispute)).case.you).toMatchObject({ partyId: 'p1' });
    expect((await dispute.applicant.no('case.view', dispute)).code).toBe('access.ended');
  });

  it('is told of no more once its place has gone on', async () => {
    const dispute = await invited(staffed, somebody());
    const [old, next] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', old);
    await bringIn(staffed, dispute, 'p2', next);
    const unread = async (phone: Phone) => (await phone.ok('notice.count', {})).unread;
    const before = await unread(old);
    await staffed.clerk.do(dispute.caseId, { type: 'say', room: 'centre', text: '在吗', ...p2 });
    expect(await unread(old)).toBe(before);
    expect(await unread(next)).toBeGreaterThan(0);
  });
});

describe('somebody who says that they act for a party', () => {
  it('reads nothing before the centre has made sure, and ends nobody’s access', async () => {
    const dispute = await invited(staffed, somebody());
    const [party, nephew] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', party);
    const answer = await claim(nephew, dispute, await keyFor(staffed, dispute, 'p2'), ACTING);
    expect(answer).toEqual({ caseId: dispute.caseId, token: expect.any(String), waiting: true });
    const waiting = { code: 'claim.unconfirmed', params: CONTACT };
    expect(await everywhere(nephew, dispute)).toEqual(Array(9).fill(waiting));
    expect((await nephew.ok('notice.list', {})).notices).toEqual([]);
    expect((await party.ok('case.view', dispute)).case.you).toMatchObject(p2);
    const { case: seen } = await staffed.clerk.ok('case.view', dispute);
    expect(seen.parties[1]?.actors).toMatchObject([{ name: '王小军', as: 'helper', unconfirmed: true }]);
    expect(seen.turns).toContainEqual(expect.objectContaining({ what: 'confirm_claim', about: 'p2.a1' }));
    expect((await dispute.applicant.ok('case.view', dispute)).case.parties[1]?.actors).toBeUndefined();
  });

  it('is let in by the centre as far as it says, and is told so', async () => {
    const dispute = await invited(staffed, somebody());
    const nephew = somebody();
    await claim(nephew, dispute, await keyFor(staffed, dispute, 'p2'), ACTING);
    const confirm = { type: 'confirmClaim', ...p2, actorId: 'a1', how: 'callback' } as const;
    await staffed.clerk.do(dispute.caseId, { ...confirm, scope: ['read'] });
    expect((await nephew.ok('case.view', dispute)).case.you).toMatchObject(p2);
    expect(await nephew.refused(dispute.caseId, { type: 'consent' })).toBe('actor.scope');
    expect((await nephew.ok('notice.list', {})).notices.length).toBeGreaterThan(0);
    expect((await nephew.ok('session.me', {})).name).toBe('王小军');
  });
});

describe('a key that is checked first', () => {
  it('tells a guessing claimer nothing, not even by their own account whose it was', async () => {
    const dispute = await invited(staffed, somebody());
    const guest = somebody();
    const answer = await claim(guest, dispute, await strictKeyFor(staffed, dispute));
    expect(answer.waiting).toBe(true);
    const heard = JSON.stringify([
      answer,
      await guest.ok('session.me', {}),
      await guest.ok('case.mine', {}),
      await guest.ok('notice.list', {}),
      await everywhere(guest, dispute),
    ]);
    for (const word of ['李桂芳', '张秀英', 'neighbours', '排水沟', '"p2"'])
      expect(heard).not.toContain(word);
  });

  it('opens once the centre has called back, and the account bears the name', async () => {
    const dispute = await invited(staffed, somebody());
    const guest = somebody();
    await claim(guest, dispute, await strictKeyFor(staffed, dispute));
    await staffed.clerk.do(dispute.caseId, { type: 'confirmClaim', ...p2, how: 'callback' });
    expect((await guest.ok('case.view', dispute)).case.you).toMatchObject(p2);
    expect((await guest.ok('session.me', {})).name).toBe('李桂芳');
  });
});

describe('a claim by the wrong person', () => {
  it('is undone without losing the log, and the right one comes by a new key', async () => {
    const dispute = await invited(staffed, somebody());
    const [wrong, right] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', wrong);
    await wrong.do(dispute.caseId, { type: 'consent' });
    const events = () =>
      town.db
        .selectFrom('case_event')
        .select(['hash'])
        .where('case_id', '=', dispute.caseId)
        .orderBy('ordinal')
        .execute();
    const before = await events();
    const undo = { type: 'undoClaim', ...p2, reason: '钥匙交给了同名的人' } as const;
    const { case: seen } = await staffed.clerk.do(dispute.caseId, undo);
    expect(seen.parties[1]).toMatchObject({ joined: false, answer: 'none' });
    expect((await events()).slice(0, before.length)).toEqual(before);
    expect((await wrong.no('case.view', dispute)).code).toBe('access.ended');
    await bringIn(staffed, dispute, 'p2', right);
    const { entries, case: own } = await right.ok('case.view', dispute);
    expect(own.you).toMatchObject(p2);
    expect(entries.map(({ type }) => type)).toContain('claim.undone');
    const given = entries.find(({ type }) => type === 'consent.given');
    expect(given?.by).toMatchObject({ misused: true });
    expect(JSON.stringify(entries)).not.toContain('同名的人');
    expect(JSON.stringify(entries)).not.toContain('personId');
    await right.do(dispute.caseId, { type: 'consent' });
  });

  it('is undone again by the same command to the same end', async () => {
    const dispute = await invited(staffed, somebody());
    await bringIn(staffed, dispute, 'p2', somebody());
    const commandId = fresh();
    const undo = { type: 'undoClaim', ...p2, reason: '给错了' } as const;
    await staffed.clerk.do(dispute.caseId, undo, commandId);
    const again = await staffed.clerk.do(dispute.caseId, undo, commandId);
    expect(again.entries.map(({ type }) => type)).toEqual(['claim.undone', 'note.written']);
  });
});

describe('a key', () => {
  it('is issued anew only with a reason, and the same command again still shows one', async () => {
    const dispute = await invited(staffed, somebody());
    const issue = { type: 'issueKey', ...p2 } as const;
    const commandId = fresh();
    const first = await staffed.clerk.do(dispute.caseId, issue, commandId);
    expect((await staffed.clerk.do(dispute.caseId, issue, commandId)).key).toMatch(/^\d{6}$/);
    expect(await staffed.clerk.refused(dispute.caseId, issue)).toBe('key.reason_needed');
    const second = await staffed.mediator.do(dispute.caseId, { ...issue, reason: '短信没收到' });
    expect(second.key).not.toBe(first.key);
  });

  it('that was locked is not given anew by the same command: that takes a reason', async () => {
    const dispute = await invited(staffed, somebody());
    const { caseId, code } = dispute;
    const issue = { type: 'issueKey', ...p2 } as const;
    const commandId = fresh();
    const { key = '' } = await staffed.clerk.do(caseId, issue, commandId);
    const wrong = String((Number(key) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 5; tries += 1)
      await somebody().call('case.claim', { commandId: fresh(), code, key: wrong });
    expect((await staffed.clerk.do(caseId, issue, commandId)).key).toBeUndefined();
    expect((await somebody().no('case.claim', { commandId: fresh(), code, key })).code).toBe('key.locked');
    expect((await staffed.clerk.do(caseId, { ...issue, reason: '锁上了' })).key).toMatch(/^\d{6}$/);
  });

  it('stands nowhere in the database in the clear, nor its digest anywhere but with the keys', async () => {
    const dispute = await invited(staffed, somebody());
    const key = await keyFor(staffed, dispute, 'p2');
    await claim(somebody(), dispute, key);
    const { key_hash: digest } = await town.db
      .selectFrom('party_key')
      .select('key_hash')
      .where('case_id', '=', dispute.caseId)
      .executeTakeFirstOrThrow();
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
      town.db,
    );
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const { rows } = await sql<{
        row: string;
      }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(town.db);
      for (const { row } of rows) {
        // A quoted or free-standing six digits; a longer number may have them by chance.
        expect({ name, has: new RegExp(`(?<![0-9a-f])${key}(?![0-9a-f])`).test(row) }).toEqual({
          name,
          has: false,
        });
        if (name !== 'party_key') expect({ name, has: row.includes(digest) }).toEqual({ name, has: false });
      }
    }
  });

  it('is never an entry, a view, a paper or a notice of anybody', async () => {
    const dispute = await invited(staffed, somebody());
    const other = somebody();
    const key = await keyFor(staffed, dispute, 'p2');
    await claim(other, dispute, key);
    for (const phone of [staffed.clerk, staffed.mediator, dispute.applicant, other]) {
      const heard = JSON.stringify([
        await phone.ok('case.view', dispute),
        await phone.ok('case.papers', dispute),
        await phone.ok('notice.list', {}),
        await phone.ok('case.looks', dispute),
      ]);
      expect(heard).not.toMatch(new RegExp(`(?<![0-9a-f])${key}(?![0-9a-f])`));
    }
  });
});

describe('who works at the centre', () => {
  it('takes no party’s place by a key', async () => {
    const dispute = await invited(staffed, somebody());
    const key = await keyFor(staffed, dispute, 'p2');
    for (const phone of [staffed.clerk, staffed.mediator])
      expect((await phone.no('case.claim', { commandId: fresh(), code: dispute.code, key })).code).toBe(
        'key.opposing',
      );
  });
});
