import type { CaseView } from '@/domain/case/view';
import { showToast } from '@/miniprogram/components/toast';
import { copyText } from '@/miniprogram/platform/clipboard';
import { now } from '@/miniprogram/platform/clock';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { publicLink } from '@/miniprogram/platform/public-link';
import { saveTicketPicture } from '@/miniprogram/platform/save-picture';
import { shareLink } from '@/miniprogram/platform/share';
import { useSession } from '@/miniprogram/stores/session-store';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { type CaseTexts, useCaseTexts } from '@/miniprogram/texts/case-texts';
import { turnWords } from '@/miniprogram/wording/turn';
import { inChina } from '@/miniprogram/wording/when';

export function useReceipt() {
  const t = useCaseTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const guest = useSession((session) => session.me?.guest === true);
  const { view } = opened;
  return {
    state: opened.state,
    error: opened.error,
    retry: () => void opened.refresh(),
    view,
    ticket: view && ticketOf(t, view),
    turn: view?.next ? turnWords(t, view.next, now()) : undefined,
    afraid: view?.parties.some((party) => party.you && party.safePhone !== undefined) ?? false,
    guest,
    back: () => goBack(),
    seeProgress: () => replacePage('case/pages/case/index', { caseId }),
    save: () => view && void save(t, ticketOf(t, view)),
    copy: () => view && void copy(t, view.code),
    share: () => view && void share(t, view.code),
  };
}

interface Ticket {
  readonly code: string;
  readonly link: string;
  readonly rows: readonly { label: string; value: string }[];
  readonly proof: string;
}

function ticketOf({ receipt }: CaseTexts, view: CaseView): Ticket {
  const filed = inChina(view.filedAt);
  const applicants = view.parties.filter((party) => party.side === 'applicant');
  return {
    code: view.code,
    link: linkOf(view.code),
    rows: [
      {
        label: receipt.when,
        value: receipt.at(filed.year, filed.month, filed.day, filed.clock),
      },
      { label: receipt.applicant, value: applicants.map(({ name }) => name).join(' ') },
    ],
    proof: receipt.proof(view.centre.committee),
  };
}

function linkOf(code: string): string {
  return publicLink(`/c/${code}`);
}

async function save({ receipt }: CaseTexts, ticket: Ticket): Promise<void> {
  const saved = await saveTicketPicture({
    title: receipt.pictureTitle,
    code: ticket.code,
    link: ticket.link,
    lines: [...ticket.rows.map(({ label, value }) => `${label}  ${value}`), ticket.proof],
    fileName: `${receipt.pictureTitle}-${ticket.code.slice(-4)}`,
  });
  if (saved === 'saved') return showToast(receipt.saved);
  showToast(saved === 'denied' ? receipt.saveDenied : receipt.saveFailed, 'cinnabar');
}

async function copy({ receipt }: CaseTexts, code: string): Promise<void> {
  if (await copyText(code)) return showToast(receipt.copied);
  showToast(receipt.copyFailed, 'cinnabar');
}

async function share({ receipt }: CaseTexts, code: string): Promise<void> {
  const shared = await shareLink({
    title: receipt.shareTitle,
    path: `other/pages/lookup/index?code=${code}`,
    url: linkOf(code),
  });
  if (shared === 'copied') return showToast(receipt.copied);
  if (shared === 'menu') return showToast(receipt.shareMenu);
  if (shared === 'failed') showToast(receipt.shareFailed, 'cinnabar');
}
