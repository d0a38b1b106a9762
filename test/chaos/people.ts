import { createSeal } from '@/cloud/identity/seal';
import { signIn } from '@/cloud/identity/token';
import type { Database } from '@/cloud/store/database';
import { appoint } from '@/cloud/store/people';
import type { CentreId, PersonId } from '@/domain/ids';
import { askAt } from '../harness/ask';
import { openTalks } from '../harness/talks';
import type { Cloud } from './cloud';

const DAY = 86_400_000;
const SIGN_IN_DAYS = 30;

/** Somebody with a phone, and the cases they talk in. */
export interface Person {
  readonly name: string;
  readonly personId: PersonId;
  readonly caseIds: readonly string[];
  /** A sign-in that ends so many milliseconds from now. */
  tokenFor(ms?: number): string;
}

/**
 * Cases brought by their real operations to where both sides talk: two parties and a mediator each; where the number
 * does not divide by three, one mediator has a case more.
 */
export async function gather(cloud: Cloud, db: Database, mark: string, wanted: number): Promise<Person[]> {
  const cases = Math.ceil(wanted / 3);
  const mediators = Math.max(1, wanted - 2 * cases);
  const ask = askAt(`http://127.0.0.1:${cloud.ports[0]}`);
  const seal = createSeal(Buffer.from(cloud.secret, 'utf8'));
  const tokenOf =
    (personId: PersonId) =>
    (ms = SIGN_IN_DAYS * DAY) =>
      signIn(seal, personId, new Date(Date.now() + ms - SIGN_IN_DAYS * DAY).toISOString());
  const helping: (Person & { caseIds: string[] })[] = [];
  for (let at = 0; at < mediators; at += 1) {
    const personId = `mediator-${mark}-${at}` as PersonId;
    const from = new Date().toISOString();
    await appoint(db, { personId, name: '周敏', centreId: 'centre-1' as CentreId, role: 'mediator', from });
    helping.push({ name: `m${at}`, personId, caseIds: [], tokenFor: tokenOf(personId) });
  }
  const parties: Person[] = [];
  for (let at = 0; at < cases; at += 1) {
    const mediator = helping[at % mediators] as (typeof helping)[number];
    const { caseId, applicantToken, otherToken } = await openTalks(ask, {
      clerk: cloud.staff.clerk,
      mediator: { personId: mediator.personId, token: mediator.tokenFor() },
    });
    mediator.caseIds.push(caseId);
    for (const [side, token] of [
      ['a', applicantToken],
      ['b', otherToken],
    ] as const) {
      const { personId } = await ask('session.me', {}, token);
      parties.push({ name: `${side}${at}`, personId, caseIds: [caseId], tokenFor: tokenOf(personId) });
    }
  }
  return [...parties, ...helping];
}
