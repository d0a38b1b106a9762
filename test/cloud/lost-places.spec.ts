import type { Done } from '@/contract/answers';
import {
  arrange,
  bringIn,
  type Dispute,
  fileAs,
  filing,
  keyFor,
  type Staffed,
  staff,
} from '../harness/dispute';
import type { HttpDoor } from '../harness/http-door';
import { look } from '../harness/live-phone';
import { type Door, fresh } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

let town: Town;
let second: HttpDoor;
let staffed: Staffed;
beforeAll(async () => {
  town = await openTown();
  second = await town.another();
  staffed = await staff(town, town.http);
});
afterAll(() => town.close());

const p2 = { partyId: 'p2' } as const;
const AT_WINDOW = { how: 'window', readBack: true } as const;
let people = 0;
const somebody = () => town.http.as(`村民${++people}`);
const issue = { type: 'issueKey', ...p2 } as const;

async function invited(): Promise<Dispute> {
  const dispute = await fileAs(somebody());
  await arrange(staffed, dispute);
  return dispute;
}

const types = ({ entries }: Pick<Done, 'entries'>) => entries.map(({ type }) => type);

describe('a command that is sent again', () => {
  it('tells nothing to somebody whom the centre doubts since', async () => {
    const dispute = await invited();
    const { caseId } = dispute;
    const wrong = somebody();
    await bringIn(staffed, dispute, 'p2', wrong);
    const commandId = fresh();
    const say = { type: 'say', room: 'centre', text: '什么时候谈' } as const;
    await wrong.do(caseId, say, commandId);
    await staffed.clerk.do(caseId, { type: 'describeParty', ...p2, details: { address: '二组 17 号' } });
    await staffed.clerk.do(caseId, { type: 'doubtClaim', ...p2, reason: '声音不对' });
    expect(await wrong.refused(caseId, say, commandId)).toBe('claim.unconfirmed');
    await staffed.clerk.do(caseId, { type: 'undoClaim', ...p2, reason: '不是本人' });
    expect(await wrong.refused(caseId, say, commandId)).toBe('access.ended');
  });

  it('makes no key once the one that it made was used or replaced', async () => {
    const dispute = await invited();
    const { caseId } = dispute;
    const commandId = fresh();
    const first = await staffed.clerk.do(caseId, issue, commandId);
    const other = somebody();
    await other.ok('case.claim', { commandId: fresh(), code: dispute.code, key: first.key ?? '' });
    const again = await staffed.clerk.do(caseId, issue, commandId);
    expect(again.key).toBeUndefined();
    expect(types(again)).toEqual(types(first));
    const strict = { ...issue, checkFirst: true, reason: '手机丢了' } as const;
    const { key } = await staffed.mediator.do(caseId, strict);
    expect((await staffed.clerk.do(caseId, issue, commandId)).key).toBeUndefined();
    const claimed = { commandId: fresh(), code: dispute.code, key: key ?? '' };
    expect(await somebody().ok('case.claim', claimed)).toMatchObject({ waiting: true });
  });
});

describe('one account', () => {
  it('never stands on both sides, however its two keys come in', async () => {
    for (let round = 0; round < 4; round += 1) {
      const dispute = await invited();
      const keys = await Promise.all(['p1', 'p2'].map((partyId) => keyFor(staffed, dispute, partyId)));
      const here = somebody();
      await fileAs(here);
      const there = second.withToken(town.http.tokenOf(here.name) ?? '');
      const answers = await Promise.all(
        [here, there].map((phone, index) =>
          phone.call('case.claim', { commandId: fresh(), code: dispute.code, key: keys[index] ?? '' }),
        ),
      );
      const codes = answers.map((answer) => (answer.ok ? 'opened' : answer.error.code)).sort();
      expect(codes).toEqual(['key.opposing', 'opened']);
    }
  });
});

it('two people come in by the keys of two parties at once, and neither makes the other wait in vain', async () => {
  for (let round = 0; round < 4; round += 1) {
    const dispute = await invited();
    const keys = await Promise.all(['p1', 'p2'].map((partyId) => keyFor(staffed, dispute, partyId)));
    const phones = [somebody(), second.as(`别处的村民${round}`)];
    const claims = phones.map((phone, index) =>
      phone.call('case.claim', { commandId: fresh(), code: dispute.code, key: keys[index] ?? '' }),
    );
    expect((await Promise.all(claims)).map(({ ok }) => ok)).toEqual([true, true]);
  }
});

describe('who once held a party’s place', () => {
  it.each<[string, () => Door]>([
    ['on the web', () => town.http],
    ['in WeChat', () => town.function()],
  ])(
    '%s and was not that party is not called by its name, there or in a case of their own',
    async (_what, door) => {
      const dispute = await invited();
      const wrong = door().as(`拿错单子的人${++people}`);
      await bringIn(staffed, dispute, 'p2', wrong);
      expect((await wrong.ok('session.me', {})).name).toBe('李桂芳');
      await staffed.clerk.do(dispute.caseId, { type: 'undoClaim', ...p2, reason: '不是本人' });
      expect((await wrong.ok('session.me', {})).name).toBe('');
      const own = await fileAs(wrong, { applicant: { name: '钱老三', phone: '13800000003' } });
      expect((await wrong.ok('session.me', {})).name).toBe('钱老三');
      const done = await wrong.do(own.caseId, { type: 'say', room: 'centre', text: '在吗' });
      expect(done.entries.map(({ by }) => by.name)).toEqual(['钱老三']);
    },
  );

  it('keeps a name that is their own as staff', async () => {
    const mediator = town.http.as('李桂芳');
    await town.appoint(mediator, 'mediator');
    const dispute = await invited();
    await bringIn(staffed, dispute, 'p2', mediator);
    await staffed.clerk.do(dispute.caseId, { type: 'undoClaim', ...p2, reason: '是同名的同事' });
    expect((await mediator.ok('session.me', {})).name).toBe('李桂芳');
  });

  it('does not meet the case as staff instead', async () => {
    const clerk = town.http.as('也来申请的受理员');
    await town.appoint(clerk, 'clerk');
    const dispute = await fileAs(clerk);
    await arrange(staffed, dispute);
    const key = await keyFor(staffed, dispute, 'p1');
    await somebody().ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    expect((await clerk.no('case.view', { caseId: dispute.caseId })).code).toBe('access.ended');
    const { cases } = await clerk.ok('centre.inbox', {});
    expect(cases.map(({ caseId }) => caseId)).not.toContain(dispute.caseId);
    const heard = async () => (await clerk.ok('notice.count', {})).unread;
    const before = await heard();
    await staffed.mediator.do(dispute.caseId, { type: 'declineCase', reason: '出差' });
    expect(await heard()).toBe(before);
    expect((await staffed.clerk.ok('notice.list', {})).notices[0]?.case?.caseId).toBe(dispute.caseId);
  });

  it('does not mediate it', async () => {
    const mediator = town.http.as('也是当事人的调解员');
    const mediatorId = await town.appoint(mediator, 'mediator');
    const dispute = await fileAs(mediator);
    await staffed.clerk.do(dispute.caseId, { type: 'accept' });
    const key = await keyFor(staffed, dispute, 'p1');
    await somebody().ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    const assign = { type: 'assign', mediatorId } as const;
    expect(await staffed.clerk.refused(dispute.caseId, assign)).toBe('case.mediator_is_party');
    const { mediators } = await staffed.clerk.ok('centre.mediators', { caseId: dispute.caseId });
    expect(mediators.map(({ personId }) => personId)).not.toContain(mediatorId);
  });
});

describe('a phone that is looked at', () => {
  it('is told at once that its place is another’s, doubted, or its own again', async () => {
    const dispute = await invited();
    const { caseId } = dispute;
    const [old, next] = [somebody(), somebody()];
    await bringIn(staffed, dispute, 'p2', old);
    const key = await keyFor(staffed, dispute, 'p2');
    const left = await look(old, town.http.url);
    await next.ok('case.claim', { commandId: fresh(), code: dispute.code, key });
    await left.hears(caseId);
    left.close();
    const live = await look(next, town.http.url);
    await staffed.clerk.do(caseId, { type: 'doubtClaim', ...p2, reason: '声音不对' });
    await live.hears(caseId);
    const before = live.told.length;
    await staffed.clerk.do(caseId, { type: 'say', room: 'centre', text: '在吗', ...p2 });
    await staffed.clerk.do(caseId, { type: 'confirmClaim', ...p2, how: 'callback' });
    await live.hears(caseId, before);
    expect(live.told.slice(before)).toHaveLength(1);
    live.close();
  });
});

describe('a helper', () => {
  const scopes = [['file'], ['file', 'read'], ['read', 'talk']] as const;
  it.each(scopes.map((scope) => [scope]))(
    'with %j gets no paper before the person has said yes',
    async (scope) => {
      const helper = somebody();
      const asked = {
        name: helper.name,
        phone: '13600000006',
        office: 'cadre',
        authority: 'spoken',
      } as const;
      const { caseId } = await helper.ok('case.file', filing({ helper: { ...asked, scope: [...scope] } }));
      await staffed.clerk.do(caseId, {
        type: 'describeParty',
        partyId: 'p1',
        details: { address: '二组 17 号' },
      });
      await staffed.clerk.do(caseId, { type: 'accept' });
      expect(await helper.ok('case.papers', { caseId })).toEqual({ papers: [] });
      expect((await helper.no('case.paper', { caseId, form: 'application' })).code).toBe('paper.not_found');
      await staffed.clerk.do(caseId, { type: 'confirmFiling', agreed: true, told: AT_WINDOW });
      const { papers } = await helper.ok('case.papers', { caseId });
      expect(papers.length > 0).toBe(scope.some((one) => one !== 'file'));
    },
  );
});
