import type { Done } from '@/contract/answers';
import type { CaseCommandInput } from '@/contract/command';
import { fileAs } from '../harness/dispute';
import { clause } from '../harness/lives';
import { fresh, type Phone } from '../harness/phone';
import type { Town } from '../harness/town';
import { type Cast, castOf, type Staff } from './cast';
import { type Secrets, secretsOf } from './secrets';

const AT_WINDOW = { told: { how: 'window', readBack: true } } as const;
const HELPERS = ['helper_file', 'former_helper', 'late_helper'] as const;

/** A dispute on its way, with who is in it and every secret in its place. */
export interface Dispute {
  readonly number: number;
  readonly caseId: string;
  readonly code: string;
  readonly staff: Staff;
  readonly people: Cast;
  readonly secrets: Secrets;
  /** Personal keys that were issued in it, used or not. */
  readonly keys: readonly string[];
  does(who: Phone, command: CaseCommandInput): Promise<Done>;
  keyOf(partyId: string, whose?: { readonly actorId?: string }): Promise<string>;
  comes(who: Phone, partyId: string, more?: { actorId?: string; acting?: Acting }): Promise<void>;
}
type Acting = { readonly name: string; readonly as: 'agent' };

/** Filed by a cadre for the applicant, who has said yes to it; nothing is accepted. */
export async function file(town: Town, staff: Staff, number: number): Promise<Dispute> {
  const secrets = secretsOf(number);
  const people = castOf(town, staff, number, secrets);
  await fileAs(people.outsider);
  const { caseId, code } = await fileAs(people.helper, {
    applicant: { name: secrets.applicant_name, phone: secrets.applicant_phone },
    helper: {
      name: secrets.helper_name,
      office: 'cadre',
      authority: 'spoken',
      scope: ['file', 'read', 'talk'],
    },
    others: [
      { kind: 'person', name: secrets.other_name, phone: secrets.other_phone },
      { kind: 'person', name: secrets.gone_name },
    ],
    facts: secrets.statement,
    wish: secrets.wish,
    afraid: { safePhone: secrets.safe_phone },
  });
  const keys: string[] = [];
  const keyOf: Dispute['keyOf'] = async (partyId, whose = {}) => {
    const issue = { type: 'issueKey', partyId, reason: secrets.key_reason, ...whose } as const;
    const { key = '' } = await staff.clerk.do(caseId, issue);
    keys.push(key);
    return key;
  };
  const dispute: Dispute = {
    number,
    caseId,
    code,
    staff,
    people,
    secrets,
    keys,
    keyOf,
    does: (who, command) => who.do(caseId, command),
    async comes(who, partyId, { acting, ...whose } = {}) {
      const key = await keyOf(partyId, whose);
      await who.ok('case.claim', { commandId: fresh(), code, key, ...(acting ? { acting } : {}) });
    },
  };
  const { does } = dispute;
  await does(staff.clerk, { type: 'confirmFiling', agreed: true, partyId: 'p1', ...AT_WINDOW });
  await does(staff.clerk, {
    type: 'log',
    how: 'call',
    partyId: 'p1',
    result: 'may_proceed',
    text: secrets.note,
  });
  return dispute;
}

/** Who helps the applicant beside the cadre: as far as filing, until somebody ended it, until a moment. */
export async function help({ people, staff, does, comes }: Dispute, until: string): Promise<void> {
  for (const caller of HELPERS) {
    const scope = caller === 'helper_file' ? ['file' as const] : ['read' as const, 'talk' as const];
    const { case: seen } = await does(staff.clerk, {
      type: 'appointActor',
      partyId: 'p1',
      as: 'helper',
      name: people[caller].name,
      authority: 'spoken',
      scope,
      ownInterest: false,
      ...(caller === 'late_helper' ? { until } : {}),
    });
    const actorId = seen.parties[0]?.actors?.at(-1)?.actorId ?? '';
    await comes(people[caller], 'p1', { actorId });
    if (caller === 'former_helper') await does(staff.clerk, { type: 'dismissActor', partyId: 'p1', actorId });
  }
}

/** Accepted, and a mediator named; both sides came with their keys, and one of them has left. */
export async function invite({ people, staff, does, comes }: Dispute): Promise<void> {
  const { clerk, mediator, mediatorId } = staff;
  await does(clerk, { type: 'accept' });
  await does(clerk, { type: 'assign', mediatorId });
  await does(mediator, { type: 'declare', relation: 'none' });
  await comes(people.applicant, 'p1');
  await comes(people.other, 'p2');
  await comes(people.gone, 'p3');
  await does(people.gone, { type: 'leave' });
  await does(clerk, { type: 'deliver', partyId: 'p2', how: 'visit' });
}

/** One more, found later: its key was used by the wrong person, by an old phone, by itself, and by who acts for it. */
export async function addAnother({ people, staff, secrets, does, comes }: Dispute): Promise<void> {
  await does(staff.clerk, { type: 'addParty', side: 'other', kind: 'person', name: secrets.invited_name });
  await comes(people.undone, 'p4');
  await does(staff.clerk, { type: 'undoClaim', partyId: 'p4', reason: secrets.doubt });
  await comes(people.old_phone, 'p4');
  await comes(people.invited, 'p4');
  await comes(people.waiting, 'p4', { acting: { name: people.waiting.name, as: 'agent' } });
}

/** Both sides talk, and an expert is called in. */
export async function talk({ people, staff, does }: Dispute): Promise<void> {
  await does(people.other, { type: 'consent' });
  await does(people.applicant, { type: 'allowJoint' });
  await does(staff.mediator, { type: 'openRoom', apart: false });
  await does(staff.clerk, { type: 'addHandler', personId: staff.expertId, as: 'expert' });
}

/** What each side tells the centre and the mediator, and what the staff write down. */
export async function confide({ people, staff, secrets, does }: Dispute): Promise<void> {
  const { applicant, other } = people;
  await does(applicant, { type: 'say', room: 'centre', text: secrets.applicant_line });
  await does(other, { type: 'say', room: 'centre', text: secrets.other_line });
  await does(applicant, { type: 'say', room: 'private', text: secrets.applicant_private });
  await does(other, { type: 'say', room: 'private', text: secrets.other_private });
  await does(applicant, { type: 'askReplacement', reason: secrets.office });
  await does(staff.mediator, {
    type: 'recordField',
    work: 'site_visit',
    heldAt: new Date(Date.now() - 60_000).toISOString(),
    place: '联丰村',
    people: '两家人',
    text: secrets.field,
    files: [],
  });
}

/** What is said and proposed where all can read it. */
export async function discuss({ people, staff, secrets, does }: Dispute): Promise<void> {
  await does(people.applicant, { type: 'say', room: 'joint', text: secrets.joint });
  await does(people.applicant, { type: 'keepEvidence', room: 'joint', seq: 1, name: secrets.evidence });
  await does(staff.mediator, { type: 'proposeTerm', ...clause('2027-01-31', { text: secrets.clause }) });
}

/** All of it, up to where both sides talk. */
export async function bringToTalks(dispute: Dispute, helpUntil: string): Promise<void> {
  await invite(dispute);
  await talk(dispute);
  await addAnother(dispute);
  await help(dispute, helpUntil);
  await confide(dispute);
  await discuss(dispute);
}
