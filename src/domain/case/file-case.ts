import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, FileId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Procedure } from '../procedure/procedure';
import type { CaseEvent, FiledParty } from './event';
import type { Channel, PartyKind } from './party';
import { withTurns } from './turning';
import { writer } from './writer';

export interface OtherParty {
  readonly kind: PartyKind;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly channel?: Channel | undefined;
}

export interface Filing {
  readonly kind: Kind;
  readonly place: string;
  readonly applicant: {
    readonly name: string;
    readonly phone: string;
    readonly kind?: PartyKind | undefined;
  };
  readonly others: readonly OtherParty[];
  readonly facts: string;
  readonly wish: string;
  readonly files: readonly FileId[];
  /** The applicant said that they are afraid, and where they can be called safely. */
  readonly afraid?: { readonly safePhone: string } | undefined;
}

export interface FilingSetting {
  readonly now: string;
  readonly procedure: Procedure;
  readonly caseId: CaseId;
  readonly code: DisputeCode;
  readonly centreId: CentreId;
  readonly personId: PersonId;
  /** A guest's filing waits for a callback that confirms who it is. */
  readonly guest: boolean;
}

/**
 * The first events of a case. What the applicant wrote and both sides' telephone numbers go to the line between
 * the applicant and the centre, or to the staff: the other side never reads them.
 */
export function fileCase(filing: Filing, setting: FilingSetting): CaseEvent[] {
  const { now, personId } = setting;
  const applicantId = 'p1' as PartyId;
  const parties: FiledParty[] = [
    { partyId: applicantId, side: 'applicant', kind: filing.applicant.kind ?? 'person', channel: 'app' },
    ...filing.others.map((other, index) => ({
      partyId: `p${index + 2}` as PartyId,
      side: 'other' as const,
      kind: other.kind,
      channel: other.channel ?? ('app' as const),
    })),
  ];
  const applicant = { role: 'party', personId, partyId: applicantId } as const;
  const write = writer(applicant, now, filing.applicant.name);
  const names = [filing.applicant.name, ...filing.others.map((other) => other.name)];
  const drafts: CaseEvent[] = [
    write(
      'case.filed',
      {
        caseId: setting.caseId,
        code: setting.code,
        centreId: setting.centreId,
        kind: filing.kind,
        place: filing.place,
        parties,
        guest: setting.guest,
      },
      { names: Object.fromEntries(parties.map((party, index) => [party.partyId, names[index] ?? ''])) },
    ),
    write(
      'statement.given',
      { files: filing.files },
      { text: filing.facts, wish: filing.wish },
      { partyId: applicantId },
    ),
    write('contact.given', { partyId: applicantId }, { phone: filing.applicant.phone }),
  ];
  filing.others.forEach((other, index) => {
    const partyId = `p${index + 2}` as PartyId;
    if (other.phone) drafts.push(write('contact.given', { partyId }, { phone: other.phone }));
  });
  if (filing.afraid)
    drafts.push(write('fear.told', { partyId: applicantId }, { phone: filing.afraid.safePhone }));
  return withTurns(null, drafts, setting.procedure, now);
}
