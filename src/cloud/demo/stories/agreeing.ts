import type { CaseCommandInput } from '@/contract/command';
import type { PersonId } from '@/domain/ids';
import { signatureOf } from '../signature';
import type { Teller, ToldCase } from '../teller';
import { CHEN_JING, nameOf } from '../town';

export type Clause = Omit<Extract<CaseCommandInput, { type: 'proposeTerm' }>, 'type'>;
type Text = Omit<Extract<CaseCommandInput, { type: 'draftAgreement' }>, 'type'>;

/** Who talks with whom, and how many working days ago the centre accepted the case. */
export interface Talkers {
  readonly mediator: PersonId;
  /** Null comes in by a key, without an account. */
  readonly other: PersonId | null;
  readonly days: number;
  readonly track?: 'people' | 'court';
}

/** Accepted, named to a mediator who is near to nobody, the other side asked and willing, the room open: four days. */
export async function bringToTalks(
  { ago }: Teller,
  told: ToldCase,
  { mediator, other, days, track = 'people' }: Talkers,
): Promise<PersonId> {
  await told.do(CHEN_JING, ago(days, '09:10'), { type: 'accept', track });
  await told.do(CHEN_JING, ago(days, '09:16'), { type: 'assign', mediatorId: mediator });
  await told.do(mediator, ago(days, '10:40'), { type: 'declare', relation: 'none' });
  await told.do(mediator, ago(days - 1, '10:00'), { type: 'deliver', partyId: 'p2', how: 'phone' });
  const joined = await told.join(other, ago(days - 2, '19:30'), 'p2');
  await told.do(joined, ago(days - 2, '19:38'), { type: 'consent' });
  await told.do(mediator, ago(days - 3, '09:00'), { type: 'openRoom' });
  return joined;
}

/** The mediator writes the clauses down on one day, and everybody says yes to each on the next. */
export async function agreeOn(
  { ago }: Teller,
  told: ToldCase,
  clauses: readonly Clause[],
  { mediator, parties, days }: { mediator: PersonId; parties: readonly PersonId[]; days: number },
): Promise<void> {
  for (const clause of clauses)
    await told.do(mediator, ago(days, '15:10'), { type: 'proposeTerm', ...clause });
  for (const who of parties)
    for (const index of clauses.keys())
      await told.do(who, ago(days - 1, '20:10'), { type: 'acceptTerm', termId: `t${index + 1}`, version: 1 });
}

/** The agreement as one text. @returns its digest, under which everybody signs. */
export async function draft(told: ToldCase, mediator: PersonId, at: string, text: Text): Promise<string> {
  const { case: seen } = await told.do(mediator, at, { type: 'draftAgreement', ...text });
  if (!seen.agreement) throw new Error('a story of the demonstration has no agreement');
  return seen.agreement.digest;
}

/** Identified, signed by both sides and the mediator, sealed: in force that day. */
export async function signAll(
  { ago }: Teller,
  told: ToldCase,
  digest: string,
  { mediator, parties, days }: { mediator: PersonId; parties: readonly PersonId[]; days: number },
): Promise<void> {
  for (const partyId of ['p1', 'p2'])
    await told.do(mediator, ago(days, '14:30'), {
      type: 'checkIdentity',
      partyId,
      how: 'id_card',
      authority: false,
    });
  for (const who of parties)
    await told.do(who, ago(days, '15:00'), {
      type: 'signAgreement',
      digest,
      signature: signatureOf(nameOf(who)),
      read: 'myself',
    });
  await told.do(mediator, ago(days, '15:20'), {
    type: 'signAsMediator',
    digest,
    signature: signatureOf(nameOf(mediator)),
  });
  await told.do(CHEN_JING, ago(days, '16:30'), { type: 'sealAgreement', digest });
}
