import { View } from '@tarojs/components';
import { TellMe } from '@/miniprogram/case/tell-me';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { CodeTicket } from '@/miniprogram/components/code-ticket';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { PromiseCard } from '@/miniprogram/components/promise-card';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import classes from './index.module.scss';
import { useReceipt } from './use-receipt';

export default function ReceiptPage() {
  const { receipt } = useCaseTexts();
  const page = useReceipt();
  return (
    <Page
      title={receipt.bar}
      back={page.back}
      large={<Heading centered title={receipt.title} note={receipt.note} />}
      actions={
        <ButtonRow>
          <Button kind="secondary" wide icon="download" onTap={page.save}>
            {receipt.save}
          </Button>
          <Button wide onTap={page.seeProgress}>
            {receipt.progress}
          </Button>
        </ButtonRow>
      }
    >
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: ReturnType<typeof useReceipt> }) {
  const { procedure, receipt } = useCaseTexts();
  if (page.state === 'failed')
    return <CaseFailed title={receipt.failed} error={page.error} onRetry={page.retry} />;
  if (!page.ticket) return <Skeleton shape="case" />;
  return (
    <View className={classes.receipt}>
      <CodeTicket
        code={page.ticket.code}
        link={page.ticket.link}
        qrLabel={receipt.qr}
        codeLabel={`${receipt.code} ${page.ticket.code}`}
        rows={page.ticket.rows}
        note={page.ticket.proof}
      />
      {page.view ? <TellMe view={page.view} /> : null}
      {page.turn ? <PromiseCard {...page.turn} duePrefix={procedure.duePrefix} /> : null}
      {page.afraid ? (
        <Notice tone="jade" icon="shield-check">
          {receipt.afraid}
        </Notice>
      ) : null}
      {page.guest ? (
        <Notice tone="neutral" icon="phone">
          {receipt.guest}
        </Notice>
      ) : null}
      <Rows>
        <Row icon="copy" title={receipt.copy} onTap={page.copy} />
        <Row icon="share" title={receipt.share} note={receipt.openNote} onTap={page.share} />
        <Row icon="phone" title={receipt.ask12348} onTap={() => callPhone('12348')} />
      </Rows>
    </View>
  );
}
