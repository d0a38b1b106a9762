import type { ApiAnswer } from '@/contract/errors';
import { type OperationName, operations } from '@/contract/operations';
import type { CentreId } from '@/domain/ids';
import { type Dispute, fileAs, type Staffed, staff, talk } from '../harness/dispute';
import { wellFormed } from '../harness/inputs';
import { PHOTO, type Phone } from '../harness/phone';
import { openTown, type Town } from '../harness/town';

/**
 * `applicant`, `other`: the two sides of the dispute asked about, who talk in the open room. `outsider`: a party of
 * another dispute. `clerk`, `mediator`: who handle it. `foreignClerk`: of another centre. `colleague`: a mediator of
 * the same centre who was not named.
 */
const ROLES = [
  'nobody',
  'applicant',
  'other',
  'outsider',
  'clerk',
  'foreignClerk',
  'mediator',
  'colleague',
] as const;
type Role = (typeof ROLES)[number];
type Outcome = 'ok' | string;

const everybody = (outcome: Outcome): Record<Role, Outcome> =>
  Object.fromEntries(ROLES.map((role) => [role, outcome])) as Record<Role, Outcome>;
const signedIn = { ...everybody('ok'), nobody: 'identity.missing' };
const UNKNOWN = everybody('operation.unknown');
/** Where a line to the centre is named, a party gets its own, whatever it names. */
const ofTheCase = {
  ...everybody('case.not_yours'),
  nobody: 'identity.missing',
  applicant: 'ok',
  other: 'ok',
  clerk: 'ok',
  mediator: 'ok',
};

const CLERKS = {
  ...everybody('role.needed'),
  nobody: 'identity.missing',
  clerk: 'ok',
  foreignClerk: 'ok',
};

const MEDIATORS = {
  ...everybody('role.needed'),
  nobody: 'identity.missing',
  mediator: 'ok',
  colleague: 'ok',
};

const EXPECTED: { readonly [N in OperationName]: Record<Role, Outcome> } = {
  'session.people': UNKNOWN,
  'session.demo': UNKNOWN,
  'session.me': signedIn,
  'session.invite': everybody('invitation.invalid'),
  'session.ticket': signedIn,
  // One removes nothing, the other has nothing to open.
  'session.pin': signedIn,
  'session.unlock': { ...everybody('pin.none'), nobody: 'identity.missing' },
  'place.children': everybody('ok'),
  'place.path': everybody('ok'),
  'centre.contact': everybody('ok'),
  'procedure.show': everybody('ok'),
  // Clerks appoint from the list, parties choose from it.
  'centre.mediators': { ...ofTheCase, mediator: 'case.not_yours' },
  'centre.organisations': { ...everybody('case.not_yours'), nobody: 'identity.missing', clerk: 'ok' },
  'centre.inbox': CLERKS,
  'poster.show': everybody('poster.unknown'),
  'centre.posters': CLERKS,
  // Of another town's place a clerk makes no poster.
  'centre.makePoster': { ...CLERKS, foreignClerk: 'input.invalid' },
  'centre.endPoster': { ...CLERKS, clerk: 'poster.unknown', foreignClerk: 'poster.unknown' },
  'centre.posterPaper': { ...CLERKS, clerk: 'poster.unknown', foreignClerk: 'poster.unknown' },
  'desk.queue': MEDIATORS,
  'desk.phrases': MEDIATORS,
  'desk.keepPhrases': MEDIATORS,
  'case.file': everybody('ok'),
  'case.mine': signedIn,
  'case.lookup': everybody('ok'),
  'case.claim': { ...everybody('key.wrong') },
  'case.view': ofTheCase,
  'case.looks': ofTheCase,
  'case.since': ofTheCase,
  'case.earlier': ofTheCase,
  'case.read': ofTheCase,
  'case.papers': ofTheCase,
  'case.slip': ofTheCase,
  'case.paper': {
    ...ofTheCase,
    applicant: 'paper.not_found',
    other: 'paper.not_found',
    clerk: 'paper.not_found',
    mediator: 'paper.not_found',
  },
  'agreement.check': everybody('ok'),
  'case.do': ofTheCase,
  'notice.list': signedIn,
  'notice.count': signedIn,
  // Of a case that is not theirs there is nothing to mark.
  'notice.read': signedIn,
  'notice.allow': signedIn,
  'file.ticket': everybody('ok'),
};

let town: Town;
let staffed: Staffed;
let dispute: Dispute;
let people: Record<Role, Phone>;
beforeAll(async () => {
  town = await openTown();
  staffed = await staff(town, town.http);
  const applicant = town.http.as('张秀英');
  const outsider = town.http.as('刘桂英');
  const foreignClerk = town.http.as('王芳');
  dispute = await fileAs(applicant, { files: [await applicant.upload(PHOTO)] });
  await talk(staffed, dispute, town.http.as('李桂芳'));
  await fileAs(outsider);
  await town.appoint(foreignClerk, 'clerk', 'sangzao' as CentreId);
  people = {
    nobody: town.http.as('路人'),
    applicant,
    other: town.http.as('李桂芳'),
    outsider,
    clerk: staffed.clerk,
    foreignClerk,
    mediator: staffed.mediator,
    colleague: staffed.otherMediator,
  };
});
afterAll(() => town.close());

const outcome = (answer: ApiAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code);

describe.each(Object.keys(operations) as OperationName[])('%s', (name) => {
  it.each(ROLES)('for %s', async (role) => {
    // A guest's filing signs them in; nobody has to stay nobody.
    const phone = role === 'nobody' ? town.http.as(`路人 ${name}`) : people[role];
    // Wrong tries count for everybody: each role gets a fresh key to miss.
    if (name === 'case.claim')
      await staffed.clerk.do(dispute.caseId, { type: 'issueKey', partyId: 'p2', reason: '给本人' });
    const before = await town.footprint();
    const answer = await phone.call(name, wellFormed(dispute)[name]);
    expect(outcome(answer)).toBe(EXPECTED[name][role]);
    if (!answer.ok) expect(await town.footprint()).toBe(before);
  });
});

describe('what a list holds', () => {
  it('is only what is of whoever asks', async () => {
    const held = async (phone: Phone, name: 'case.mine' | 'centre.inbox' | 'desk.queue') =>
      (await phone.ok(name, {})).cases.some((card) => card.caseId === dispute.caseId);
    expect(await held(people.applicant, 'case.mine')).toBe(true);
    expect(await held(people.other, 'case.mine')).toBe(true);
    expect(await held(people.outsider, 'case.mine')).toBe(false);
    expect(await held(people.clerk, 'case.mine')).toBe(false);
    expect(await held(people.clerk, 'centre.inbox')).toBe(true);
    expect(await held(people.foreignClerk, 'centre.inbox')).toBe(false);
    expect(await held(people.mediator, 'desk.queue')).toBe(true);
    expect(await held(people.colleague, 'desk.queue')).toBe(false);
  });

  it('is, for the mediators to choose from, those of the case’s centre without its parties', async () => {
    const { mediators } = await people.clerk.ok('centre.mediators', { caseId: dispute.caseId });
    expect(mediators.map(({ name }) => name).sort()).toEqual(['何川', '周敏']);
  });
});

describe('one side’s line to the centre', () => {
  it('cannot be read, counted, written or marked by the other side, whatever it names', async () => {
    const { caseId } = dispute;
    await people.applicant.do(caseId, { type: 'say', room: 'centre', text: '只给中心看' });
    const cursor = Buffer.from('{"centre:p1":0,"staff":0,"open":0,"parties":0,"joint":0}').toString(
      'base64url',
    );
    const told = JSON.stringify([
      await people.other.ok('case.view', { caseId }),
      await people.other.ok('case.since', { caseId, cursor }),
      await people.other.ok('case.earlier', {
        caseId,
        room: 'centre',
        partyId: 'p1',
        before: 'centre:p1:99',
      }),
      await people.other.ok('case.mine', {}),
    ]);
    expect(told).not.toContain('只给中心看');
    expect(told).not.toContain('centre:p1');
    const said = await people.other.do(caseId, { type: 'say', room: 'centre', partyId: 'p1', text: '我的' });
    expect(said.entries).toMatchObject([{ partyId: 'p2' }]);
    const clerks = await people.clerk.ok('case.view', { caseId });
    expect(clerks.entries.filter((entry) => entry.text === '我的')).toMatchObject([{ partyId: 'p2' }]);
    expect(JSON.stringify(clerks)).not.toContain('"room":"joint"');
  });
});
