import { Notice } from '@/miniprogram/components/notice';
import { showToast } from '@/miniprogram/components/toast';
import { openPage } from '@/miniprogram/platform/navigation';
import { forgetFiled } from '@/miniprogram/stores/filing-outbox';
import { reopenFiling } from '@/miniprogram/stores/filing-store';
import { sendWaiting } from '@/miniprogram/stores/outbox-store';
import { useWaitingEverywhere } from '@/miniprogram/stores/use-waiting';
import { useTexts } from '@/miniprogram/texts';
import { errorWords } from '@/miniprogram/wording/error';

/** What still waits on this phone, and what has gone by itself meanwhile. */
export function Waiting() {
  const t = useTexts();
  const { waiting: words } = t.home;
  const { filing, count, refused, filed } = useWaitingEverywhere();
  const reopen = () => {
    if (filing && reopenFiling(filing.id, filing.error)) openPage('pages/file/index');
    else showToast(words.finishFirst);
  };
  const decide = () => openPage('case/pages/case/index', { caseId: refused[0]?.caseId ?? '' });
  const receipt = () => {
    openPage('case/pages/receipt/index', { caseId: filed?.caseId ?? '' });
    forgetFiled();
  };
  return (
    <>
      {filed ? (
        <Notice tone="jade" icon="check" title={words.filed(filed.code)} onTap={receipt}>
          {words.filedNote}
        </Notice>
      ) : null}
      {filing?.state === 'failed' ? (
        <Notice tone="cinnabar" icon="warning" title={words.refused} onTap={reopen}>
          {filing.error && errorWords(t, filing.error)}
        </Notice>
      ) : filing ? (
        <Notice tone="amber" icon="clock" title={words.queued} onTap={sendWaiting}>
          {words.queuedNote}
        </Notice>
      ) : null}
      {refused[0] ? (
        <Notice tone="cinnabar" icon="warning" title={words.left(refused.length)} onTap={decide}>
          {words.leftNote}
        </Notice>
      ) : null}
      {count > 0 ? (
        <Notice tone="amber" icon="clock" title={words.count(count)} onTap={sendWaiting}>
          {words.countNote}
        </Notice>
      ) : null}
    </>
  );
}
