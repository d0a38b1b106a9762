import { Button } from '@/miniprogram/components/button';
import { CodeTicket } from '@/miniprogram/components/code-ticket';
import { Sheet } from '@/miniprogram/components/sheet';
import { SlipDoor, SlipFormats } from '@/miniprogram/components/slip-door';
import { showToast } from '@/miniprogram/components/toast';
import { copyText } from '@/miniprogram/platform/clipboard';
import { publicLink } from '@/miniprogram/platform/public-link';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import { whenWords } from '@/miniprogram/wording/when';
import type { ShownCase } from '../use-case';

/** The case's code to show or to scan. */
export function CodeSheet({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { receipt } = t;
  const { view } = page;
  const copy = async () => {
    if (await copyText(view.code)) showToast(receipt.copied);
    else showToast(receipt.copyFailed, 'cinnabar');
  };
  return (
    <Sheet
      open={page.sheet === 'code'}
      title={receipt.code}
      onClose={page.closeSheet}
      actions={
        <Button kind="secondary" icon="copy" onTap={() => void copy()}>
          {receipt.copy}
        </Button>
      }
    >
      <CodeTicket
        code={view.code}
        link={publicLink(`/c/${view.code}`)}
        qrLabel={receipt.qr}
        codeLabel={`${receipt.code} ${view.code}`}
        rows={[
          { label: receipt.when, value: whenWords(t, view.filedAt, page.now) },
          { label: receipt.committee, value: view.centre.committee },
        ]}
        note={receipt.openNote}
      />
      {view.you.role === 'party' ? <SlipDoor caseId={page.caseId} /> : <SlipFormats caseId={page.caseId} />}
    </Sheet>
  );
}
