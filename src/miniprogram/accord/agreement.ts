import type { AgreementDocument, AgreementFacts } from '@/domain/case/agreement/shape';
import type { Entry, EntryFile } from '@/domain/case/entry';
import type { EventType } from '@/domain/case/event';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';

export interface ReadSignature {
  readonly who: PartyId | 'mediator';
  readonly at: string;
  readonly how: 'screen' | 'paper';
  /** Nothing of the mediator: that they read it goes without saying. */
  readonly read?: 'myself' | 'aloud';
  readonly recorded: boolean;
  /** SVG path data; nothing where it stands on paper. */
  readonly path?: string;
}

export interface ReadCheck {
  readonly how: AgreementFacts['identity.checked']['how'];
  readonly authority: boolean;
  /** Who looked. */
  readonly by: string;
  readonly text?: string;
}

/** An agreement with its words: what is read before signing, and what stands on it so far. */
export interface ReadAgreement {
  readonly document: AgreementDocument;
  readonly signatures: readonly ReadSignature[];
  readonly checks: Readonly<Record<string, ReadCheck>>;
  /** Photos of the signed paper, in their order. */
  readonly photos: readonly EntryFile[];
}

/** Joins the agreement of the view with the steps that brought it about; nothing until its text has arrived. */
export function agreementOf(
  { agreement }: Pick<CaseView, 'agreement'>,
  steps: readonly Entry[],
): ReadAgreement | undefined {
  if (!agreement) return undefined;
  const drafted = factsOf(steps, 'agreement.drafted').reverse();
  const step = drafted.find(({ data }) => data.agreementId === agreement.agreementId)?.entry;
  const document = step?.said?.document;
  if (!step || document === undefined) return undefined;
  const since = steps.slice(steps.indexOf(step));
  return {
    document: JSON.parse(document) as AgreementDocument,
    signatures: [...partySignatures(since), ...mediatorSignatures(since)],
    checks: checksIn(since),
    photos: factsOf(since, 'agreement.paper_kept').flatMap(({ entry }) => entry.files ?? []),
  };
}

/** The text of the agreement before this one, so that nobody writes it twice. */
export function lastDocument(steps: readonly Entry[]): AgreementDocument | undefined {
  const text = factsOf(steps, 'agreement.drafted').reverse()[0]?.entry.said?.document;
  return text === undefined ? undefined : (JSON.parse(text) as AgreementDocument);
}

function partySignatures(steps: readonly Entry[]): ReadSignature[] {
  return factsOf(steps, 'agreement.signed').map(({ entry, data }) => ({
    who: data.partyId,
    at: entry.at,
    how: data.how,
    read: data.read,
    recorded: data.recorded,
    ...pathOf(entry),
  }));
}

function mediatorSignatures(steps: readonly Entry[]): ReadSignature[] {
  return factsOf(steps, 'agreement.signed_by_mediator').map(({ entry, data }) => ({
    who: 'mediator',
    at: entry.at,
    how: data.how,
    recorded: false,
    ...pathOf(entry),
  }));
}

function checksIn(steps: readonly Entry[]): Record<string, ReadCheck> {
  return Object.fromEntries(
    factsOf(steps, 'identity.checked').map(({ entry, data }) => [
      data.partyId,
      {
        how: data.how,
        authority: data.authority,
        by: entry.by.name,
        ...(entry.said?.how === undefined ? {} : { text: entry.said.how }),
      },
    ]),
  );
}

function pathOf({ said }: Entry): { path?: string } {
  return said?.signature === undefined ? {} : { path: said.signature };
}

/** The steps of one type with their facts, which is what `data` holds for it. */
function factsOf<T extends EventType & keyof AgreementFacts>(steps: readonly Entry[], type: T) {
  return steps
    .filter((entry) => entry.type === type)
    .map((entry) => ({ entry, data: entry.data as unknown as AgreementFacts[T] }));
}
