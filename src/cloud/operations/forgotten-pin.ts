import type { Answer } from '@/contract/answers';
import { behindPin } from '@/domain/case/behind-pin';
import type { Used } from '@/domain/case/join';
import { viewerOf } from '@/domain/case/viewer';
import type { PersonId } from '@/domain/ids';
import type { StoredCase } from '../store/case-log';
import type { Database } from '../store/database';
import { partiesOf } from '../store/people';
import { clearPin, noteRekeyed, ownCases, pinOf } from '../store/pins';
import { isTrusted } from './entrance';

export type PinStays = Pick<Answer<'case.claim'>, 'pinStays'>;

/** A key that is about to be used, and where it lets in. */
interface Rekeying {
  readonly found: StoredCase;
  readonly used: Used;
  readonly issuedAt: string;
}

/**
 * A new key for the place that they hold already: to this case the centre knows who this is. Once every case behind the
 * PIN got one, made after the PIN was last known, the PIN is gone. A key to anything else, such as another party's or
 * that of a case that somebody filed on the same phone, opens no talks but its own.
 */
export async function openBehindPin(
  trx: Database,
  { found, used, issuedAt }: Rekeying,
  personId: PersonId,
): Promise<PinStays> {
  if (!(await pinOf(trx, personId)) || !(await isHeldBy(trx, found, used, personId))) return {};
  const rekeyed = await noteRekeyed(trx, personId, found.caseId, issuedAt);
  if (!rekeyed) return { pinStays: 'old_key' };
  const own = await ownCases(trx, personId);
  const guarded = behindPin(
    own.map(({ state, actsFor }) => ({ state, viewer: viewerOf(state, { personId, actsFor, roles: [] }) })),
  );
  if (guarded.some((caseId) => !rekeyed.includes(caseId))) return { pinStays: 'other_cases' };
  await clearPin(trx, personId);
  return {};
}

async function isHeldBy(db: Database, found: StoredCase, used: Used, personId: PersonId): Promise<boolean> {
  const { caseId, state } = found;
  const { partyId, actorId } = used;
  // Whoever has to be made sure of first may hold this phone and not be this person.
  if (!isTrusted(found, used)) return false;
  const actsFor = await partiesOf(db, caseId, personId);
  const viewer = viewerOf(state, { personId, actsFor, roles: [] });
  return viewer.as === 'party' && viewer.partyId === partyId && viewer.actorId === actorId;
}
