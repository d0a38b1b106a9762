import type { DisputeCode } from '../code/dispute-code';
import type { CaseId, CentreId, FileId, PartyId, PersonId } from '../ids';
import type { Kind } from '../kinds/kinds';
import type { Procedure } from '../procedure/procedure';
import type { HelperInput } from './assist/shape';
import { helperUntil } from './assist/standing';
import type { By, CaseEvent, FiledParty } from './event';
import type { Channel, PartyKind } from './party';
import { withTurns } from './turning';
import { type Write, writer } from './writer';

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
    /** Only whoever is reached on paper alone has none. */
    readonly phone?: string | undefined;
    readonly kind?: PartyKind | undefined;
    readonly channel?: Channel | undefined;
  };
  /** Whoever files this for the applicant (代办). */
  readonly helper?: HelperInput | undefined;
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
  /** A helper files who is a clerk of the case's own centre. */
  readonly window?: boolean | undefined;
  /** The poster that the form was opened from. What it is called stands among the words of the applicant's line. */
  readonly poster?: { readonly id: string; readonly window?: string; readonly name: string } | undefined;
}

/**
 * The first events of a case. What the applicant wrote and both sides' telephone numbers go to the line between
 * the applicant and the centre, or to the staff: the other side never reads them.
 */
export function fileCase(filing: Filing, setting: FilingSetting): CaseEvent[] {
  const { now, personId, poster } = setting;
  const applicantId = 'p1' as PartyId;
  const parties: FiledParty[] = [
    {
      partyId: applicantId,
      side: 'applicant',
      kind: filing.applicant.kind ?? 'person',
      channel: filing.applicant.channel ?? 'app',
    },
    ...filing.others.map((other, index) => ({
      partyId: `p${index + 2}` as PartyId,
      side: 'other' as const,
      kind: other.kind,
      channel: other.channel ?? ('app' as const),
    })),
  ];
  const { helper } = filing;
  const by = { role: 'party', personId, partyId: applicantId, ...(helper ? { helper: true as const } : {}) };
  const write = writer(by as By, now, helper?.name ?? filing.applicant.name);
  // Whoever files for somebody goes on reading what they filed, and so it has a line of its own.
  const line = helper ? { filed: true } : {};
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
        ...(poster ? { poster: poster.id, ...(poster.window ? { window: poster.window } : {}) } : {}),
      },
      { names: Object.fromEntries(parties.map((party, index) => [party.partyId, names[index] ?? ''])) },
    ),
    write(
      'statement.given',
      { files: filing.files },
      { text: filing.facts, wish: filing.wish, ...(poster ? { place: poster.name } : {}) },
      { partyId: applicantId, ...line },
    ),
  ];
  const { phone } = filing.applicant;
  if (phone) drafts.push(write('contact.given', { partyId: applicantId }, { phone }, line));
  filing.others.forEach((other, index) => {
    const partyId = `p${index + 2}` as PartyId;
    if (other.phone) drafts.push(write('contact.given', { partyId }, { phone: other.phone }));
  });
  if (filing.afraid)
    drafts.push(write('fear.told', { partyId: applicantId }, { phone: filing.afraid.safePhone }, line));
  if (helper) drafts.push(...assisted(helper, setting, write));
  return withTurns(null, drafts, setting.procedure, now);
}

/** Whoever files for the applicant is the first who acts for it. */
export const HELPER_ID = 'a1';

/** That somebody else files is for all to know; by what right, and their telephone, for the party and the centre. */
function assisted(
  helper: HelperInput,
  { now, personId, window = false }: FilingSetting,
  write: Write,
): CaseEvent[] {
  const partyId = 'p1' as PartyId;
  const { office, authority, files = [], phone } = helper;
  const scope = [...new Set(helper.scope)];
  const until = helperUntil(helper, now);
  return [
    write(
      'filing.assisted',
      { partyId, actorId: HELPER_ID, office, authority, scope, until, personId, window },
      { names: { [HELPER_ID]: helper.name } },
    ),
    write('authority.shown', { partyId, actorId: HELPER_ID, files }, phone === undefined ? {} : { phone }, {
      filed: true,
    }),
  ];
}
