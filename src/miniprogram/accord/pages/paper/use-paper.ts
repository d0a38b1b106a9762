import { LIMITS } from '@/contract/fields';
import { READING_WAYS, type ReadingWay } from '@/domain/case/meeting/shape';
import type { AgreementView, CaseView } from '@/domain/case/view';
import type { FileId, PartyId } from '@/domain/ids';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { usePapers } from '@/miniprogram/components/papers';
import { usePhotos } from '@/miniprogram/components/photo-field';
import { useFormDraft } from '@/miniprogram/stores/form-draft';

/** Who has signed on the paper: parties, and the mediator. */
export type OnPaper = PartyId | 'mediator';

interface PaperDraft {
  readonly files: readonly FileId[];
  readonly who: readonly OnPaper[];
  readonly read?: ReadingWay | undefined;
}

/** The signed paper, photographed: a full equal of signing on the screen. */
export function usePaper(caseId: string, view: CaseView, agreement: AgreementView) {
  const t = useAccordTexts();
  const { paperPage: words } = t.agreement;
  // Photos of an agreement that was taken back do not belong to the one after it.
  const draft = useFormDraft<PaperDraft>(caseId, `paper ${agreement.agreementId}`, { files: [], who: [] });
  const { who, read } = draft.draft;
  const photos = usePhotos(LIMITS.filesPerMessage, draft.draft.files, (files) => draft.edit({ files }));
  const form = useCaseForm(caseId, draft.clear);
  const papers = usePapers(caseId, agreement.agreementId);
  const ticked = who.filter((one) => mayTick(agreement, one));
  const missing =
    photos.fileIds.length === 0 && !photos.uploading
      ? 'photos'
      : photos.uploading
        ? 'uploading'
        : ticked.length === 0
          ? 'who'
          : read === undefined
            ? 'read'
            : undefined;
  const send = () => {
    if (missing !== undefined || read === undefined) return;
    form.send(
      {
        type: 'recordPaper',
        digest: agreement.digest,
        partyIds: ticked.filter((one): one is PartyId => one !== 'mediator'),
        mediator: ticked.includes('mediator'),
        read,
        files: [...photos.fileIds],
      },
      (done) => (done.case.agreement?.inForceAt === undefined ? words.sent : words.sentForce),
    );
  };
  return {
    photos,
    papers,
    items: [
      ...view.parties
        .filter(({ partyId }) => agreement.signers.includes(partyId))
        .map(({ partyId, name }) => ({
          key: partyId as OnPaper,
          title: name,
          disabled: !mayTick(agreement, partyId),
          note: whyNot(agreement, partyId, words),
        })),
      {
        key: 'mediator' as const,
        title: words.mediator(view.mediator?.name ?? ''),
        disabled: !mayTick(agreement, 'mediator'),
        note: whyNot(agreement, 'mediator', words),
      },
    ],
    ticked,
    tick: (next: OnPaper[]) => draft.edit({ who: next }),
    readingWays: READING_WAYS,
    read,
    setRead: (way: ReadingWay | undefined) => draft.edit({ read: way }),
    missing: missing && words.needs[missing],
    busy: form.busy,
    problem: form.problem,
    send,
  };
}

function mayTick(agreement: AgreementView, who: OnPaper): boolean {
  return who === 'mediator' ? agreement.mediatorSignedAt === undefined : agreement.unsigned.includes(who);
}

function whyNot(
  agreement: AgreementView,
  who: OnPaper,
  words: { readonly notChecked: string; readonly already: string },
): string | undefined {
  if (mayTick(agreement, who)) return undefined;
  return who !== 'mediator' && agreement.unchecked.includes(who) ? words.notChecked : words.already;
}
