import type { CaseCommandInput } from '@/contract/command';
import { fileAs } from '../harness/dispute';
import { clause } from '../harness/lives';
import { fresh, type Phone } from '../harness/phone';
import type { RunningTime } from '../harness/running-time';
import { COUNTY, DEPARTMENT, type Town, VILLAGE } from '../harness/town';
import type { Caller } from './callers';
import { SECRETS as S } from './secrets';

export interface World {
  readonly caseId: string;
  readonly code: string;
  readonly poster: string;
  /** A guest who files is signed in by that: whoever came without an account comes to each operation anew. */
  readonly phoneOf: (caller: Caller, about: string) => Phone;
  /** Personal keys that were issued in it, used or not. */
  readonly keys: readonly string[];
  /** In use, until somebody who may ends it. */
  readonly sparePoster: string;
  /** A key for a party of it that nobody has used. */
  freshKey(): Promise<string>;
  /** One to the staff of the case's centre that nobody has taken. */
  invitation(): Promise<string>;
}

const NAMES: Readonly<Record<Caller, string>> = {
  nobody: '路人',
  bare_code: '捡到条子的人',
  wrong_key: '猜钥匙的人',
  outsider: '别件事的人',
  waiting: '说是他侄子的人',
  undone: '拿错条子的人',
  old_phone: '旧手机',
  applicant: S.applicant_name,
  other: S.other_name,
  locked: S.other_name,
  invited: S.invited_name,
  gone: S.gone_name,
  helper: S.helper_name,
  helper_file: '只管递交的人',
  former_helper: '不再帮忙的人',
  late_helper: '帮到今天为止的人',
  mediator: '周敏',
  clerk: '陈静',
  expert: '秦工',
  colleague: '何川',
  foreign_clerk: '王芳',
};
const AT_WINDOW = { told: { how: 'window', readBack: true } } as const;
export const PIN = '482913';

/**
 * One dispute with everybody in it who may come to the door, and every secret in its place: filed by a cadre for the
 * applicant, talked about in every room, with people whose access was never confirmed, was taken back, has moved on or
 * has run out by the time it stands.
 */
export async function makeWorld(town: Town, time: RunningTime): Promise<World> {
  const people = Object.fromEntries(
    Object.entries(NAMES).map(([caller, name]) => [caller, town.http.as(name)]),
  ) as Record<Caller, Phone>;
  const { clerk, mediator, helper, other } = people;
  const staff = await appoint(town, people);
  await fileAs(people.outsider);
  const { caseId, code } = await fileAs(helper, {
    applicant: { name: S.applicant_name, phone: S.applicant_phone },
    helper: { name: S.helper_name, office: 'cadre', authority: 'spoken', scope: ['file', 'read', 'talk'] },
    others: [
      { kind: 'person', name: S.other_name, phone: S.other_phone },
      { kind: 'person', name: S.gone_name },
    ],
    facts: S.statement,
    wish: S.wish,
    afraid: { safePhone: S.safe_phone },
  });
  const keys: string[] = [];
  const does = (who: Phone, command: CaseCommandInput) => who.do(caseId, command);
  const keyOf = async (partyId: string, whose: { actorId?: string } = {}) => {
    const { key = '' } = await does(clerk, { type: 'issueKey', partyId, reason: S.key_reason, ...whose });
    keys.push(key);
    return key;
  };
  const comes = async (who: Phone, partyId: string, more: { actorId?: string; acting?: Acting } = {}) => {
    const { acting, ...whose } = more;
    const key = await keyOf(partyId, whose);
    await who.ok('case.claim', { commandId: fresh(), code, key, ...(acting ? { acting } : {}) });
  };
  await does(clerk, { type: 'confirmFiling', agreed: true, partyId: 'p1', ...AT_WINDOW });
  await does(clerk, { type: 'log', how: 'call', partyId: 'p1', result: 'may_proceed', text: S.note });
  await does(clerk, { type: 'accept' });
  await does(clerk, { type: 'assign', mediatorId: staff.mediatorId });
  await does(mediator, { type: 'declare', relation: 'none' });
  await comes(people.applicant, 'p1');
  await comes(other, 'p2');
  await comes(people.gone, 'p3');
  await does(people.gone, { type: 'leave' });
  await does(clerk, { type: 'deliver', partyId: 'p2', how: 'visit' });
  await does(other, { type: 'consent' });
  await does(people.applicant, { type: 'allowJoint' });
  await does(mediator, { type: 'openRoom', apart: false });
  await does(clerk, { type: 'addHandler', personId: staff.expertId, as: 'expert' });
  // Found while the others talk: asked, and has not agreed.
  await does(clerk, { type: 'addParty', side: 'other', kind: 'person', name: S.invited_name });
  await comes(people.undone, 'p4');
  await does(clerk, { type: 'undoClaim', partyId: 'p4', reason: S.doubt });
  await comes(people.old_phone, 'p4');
  await comes(people.invited, 'p4');
  await comes(people.waiting, 'p4', { acting: { name: NAMES.waiting, as: 'agent' } });
  const until = time.in(1);
  for (const caller of ['helper_file', 'former_helper', 'late_helper'] as const) {
    const scope = caller === 'helper_file' ? ['file' as const] : ['read' as const, 'talk' as const];
    const { case: seen } = await does(clerk, {
      type: 'appointActor',
      partyId: 'p1',
      as: 'helper',
      name: NAMES[caller],
      authority: 'spoken',
      scope,
      ownInterest: false,
      ...(caller === 'late_helper' ? { until } : {}),
    });
    const actorId = seen.parties[0]?.actors?.at(-1)?.actorId ?? '';
    await comes(people[caller], 'p1', { actorId });
    if (caller === 'former_helper') await does(clerk, { type: 'dismissActor', partyId: 'p1', actorId });
  }
  await fill(people, caseId);
  const poster = { kind: 'village', name: '联丰村村委会', place: VILLAGE } as const;
  const made = await clerk.ok('centre.makePoster', { commandId: fresh(), ...poster });
  const spare = await clerk.ok('centre.makePoster', { commandId: fresh(), ...poster });
  time.on(1.1);
  await other.ok('session.pin', { commandId: fresh(), pin: PIN });
  const { unlock } = await other.ok('session.unlock', { pin: PIN });
  const known = { ...people, other: town.http.as(NAMES.other, unlock), locked: town.http.as(NAMES.other) };
  const isUnknown = (caller: Caller) => ['nobody', 'bare_code', 'wrong_key'].includes(caller);
  return {
    caseId,
    code,
    poster: made.poster.poster,
    sparePoster: spare.poster.poster,
    keys,
    freshKey: () => keyOf('p4'),
    invitation: () => town.saveInvitation({}),
    phoneOf: (caller, about) =>
      isUnknown(caller) ? town.http.as(`${NAMES[caller]} ${about}`) : known[caller],
  };
}

type Acting = { readonly name: string; readonly as: 'agent' };

async function appoint(town: Town, people: Readonly<Record<Caller, Phone>>) {
  await town.appoint(people.clerk, 'clerk');
  await town.appoint(people.colleague, 'mediator');
  await town.appoint(people.foreign_clerk, 'clerk', COUNTY.centreId);
  return {
    mediatorId: await town.appoint(people.mediator, 'mediator'),
    expertId: await town.appoint(people.expert, 'mediator', DEPARTMENT.centreId),
  };
}

/** Something in every room and on every line. */
async function fill(people: Readonly<Record<Caller, Phone>>, caseId: string): Promise<void> {
  const { applicant, other, mediator } = people;
  const does = (who: Phone, command: CaseCommandInput) => who.do(caseId, command);
  await does(applicant, { type: 'say', room: 'centre', text: S.applicant_line });
  await does(other, { type: 'say', room: 'centre', text: S.other_line });
  await does(applicant, { type: 'say', room: 'private', text: S.applicant_private });
  await does(other, { type: 'say', room: 'private', text: S.other_private });
  await does(applicant, { type: 'say', room: 'joint', text: S.joint });
  await does(applicant, { type: 'keepEvidence', room: 'joint', seq: 1, name: S.evidence });
  await does(mediator, { type: 'proposeTerm', ...clause('2027-01-31', { text: S.clause }) });
  await does(mediator, {
    type: 'recordField',
    work: 'site_visit',
    heldAt: new Date(Date.now() - 60_000).toISOString(),
    place: '联丰村',
    people: '两家人',
    text: S.field,
    files: [],
  });
  await does(applicant, { type: 'askReplacement', reason: S.office });
}
