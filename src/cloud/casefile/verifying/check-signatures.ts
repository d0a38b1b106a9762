import { createHash, type KeyObject, verify } from 'node:crypto';
import type { EventOf } from '@/domain/case/event';
import type { FileId } from '@/domain/ids';
import { sealedText } from '../../identity/sealing';
import type { Manifest } from '../writing/manifest';
import { Altered } from './altered';
import type { CheckedEvent } from './check-log';
import { keyIdOf } from './keys';

/** The agreement that is being signed at some place of the log. */
interface Signing {
  readonly drafted: EventOf<'agreement.drafted'>;
  readonly signed: Set<string>;
  mediator: boolean;
  sealed: boolean;
}

/**
 * Every signature is one under the very text that stands in the log, the seal is one of this key, the agreement on
 * paper is the one that the log names, and it took effect when the last of all had come onto it (art. 29).
 *
 * @returns how many signatures and seals were found to be right. Throws `Altered` with the first that is not.
 */
export function checkSignatures(events: readonly CheckedEvent[], manifest: Manifest, key: KeyObject): number {
  const records = new Map<string, string>();
  let signing: Signing | null = null;
  let count = 0;
  for (const { event, name } of events) {
    switch (event.type) {
      case 'record.written':
        checkText(event.words.document, event.data.digest, name);
        records.set(event.data.meetingId, event.data.digest);
        break;
      case 'record.signed':
        if (records.get(event.data.meetingId) !== event.data.digest)
          throw new Altered(`${name}: the signature is not one under the record that stands in the log`);
        count += 1;
        break;
      case 'agreement.drafted':
        checkText(event.words.document, event.data.digest, name);
        signing = { drafted: event, signed: new Set(), mediator: false, sealed: false };
        break;
      case 'agreement.signed':
        checkUnder(signing, event.data, name).signed.add(event.data.partyId);
        count += 1;
        break;
      case 'agreement.signed_by_mediator':
        checkUnder(signing, event.data, name).mediator = true;
        count += 1;
        break;
      case 'agreement.sealed':
        checkUnder(signing, event.data, name).sealed = true;
        checkSeal(event.data, key, name);
        count += 1;
        break;
      case 'agreement.paper_kept':
        checkUnder(signing, event.data, name);
        checkSheets(event.data, manifest, name);
        break;
      case 'agreement.took_effect':
        checkEffect(checkUnder(signing, event.data, name), event, name);
        break;
      case 'agreement.printed':
        checkPrinted(event.data, manifest, name);
        break;
      default:
    }
  }
  return count;
}

/** Words that were erased are told of by the chain; what nobody can read any more cannot be compared. */
function checkText(document: string | undefined, digest: string, name: string): void {
  if (document === undefined) throw new Altered(`${name}: the text that was signed is not there any more`);
  if (createHash('sha256').update(document, 'utf8').digest('hex') !== digest)
    throw new Altered(`${name}: the text does not have the fingerprint that was signed`);
}

function checkUnder(
  signing: Signing | null,
  { agreementId, digest }: { readonly agreementId: string; readonly digest: string },
  name: string,
): Signing {
  const drafted = signing?.drafted.data;
  if (!signing || drafted?.agreementId !== agreementId || drafted.digest !== digest)
    throw new Altered(`${name}: it is not one under the agreement that stands in the log`);
  return signing;
}

function checkSeal(
  { digest, keyId, seal }: EventOf<'agreement.sealed'>['data'],
  key: KeyObject,
  name: string,
): void {
  if (keyId !== keyIdOf(key))
    throw new Altered(`${name}: the seal is one of the key ${keyId}, this file is one of ${keyIdOf(key)}`);
  if (!verify(null, sealedText(digest), key, Buffer.from(seal, 'base64')))
    throw new Altered(`${name}: the committee's seal does not fit`);
}

function checkEffect(
  { drafted, signed, mediator, sealed }: Signing,
  event: EventOf<'agreement.took_effect'>,
  name: string,
) {
  if (event.data.form === 'oral') return;
  const missing = drafted.data.signers.find((partyId) => !signed.has(partyId));
  if (missing !== undefined || !mediator || !sealed)
    throw new Altered(`${name}: the agreement took effect before everybody's signature was on it`);
}

function checkSheets(
  { files, hashes }: EventOf<'agreement.paper_kept'>['data'],
  manifest: Manifest,
  name: string,
): void {
  files.forEach((fileId, index) => {
    const file = evidencePath(manifest, fileId);
    if (file === undefined) throw new Altered(`${name}: the photo of a signed sheet is missing`);
    if (sha256Of(manifest, file) !== hashes[index])
      throw new Altered(`${file} is not the photo of the signed sheet that the log names`);
  });
}

function checkPrinted(
  { agreementId, sha256 }: EventOf<'agreement.printed'>['data'],
  manifest: Manifest,
  name: string,
): void {
  const agreements = manifest.documents.filter(
    ({ form }) => form === 'agreement' || form === 'oral_agreement',
  );
  if (agreements.some(({ path }) => sha256Of(manifest, path) === sha256)) return;
  const own = agreements.find(({ about }) => about === agreementId) ?? agreements.at(-1);
  throw new Altered(
    own
      ? `${own.path} is not the agreement that was printed when it took effect`
      : `${name}: the agreement as it was printed is missing`,
  );
}

export function evidencePath({ evidence }: Manifest, fileId: FileId): string | undefined {
  return evidence.find((one) => one.fileId === fileId)?.path;
}

export function sha256Of({ files }: Manifest, path: string): string | undefined {
  return files.find((file) => file.path === path)?.sha256;
}
