import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CodeGroups } from '@/miniprogram/components/code-ticket';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { PromiseCard } from '@/miniprogram/components/promise-card';
import { Row, Rows } from '@/miniprogram/components/rows';
import { semantics } from '@/miniprogram/components/semantics';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import { useLookup } from './use-lookup';

export default function LookupPage() {
  const { open } = useOtherTexts().lookup;
  const page = useLookup();
  return (
    <Page
      title={open.bar}
      back={page.back}
      actions={
        page.enter ? (
          <Button onTap={page.enter}>{open.enter}</Button>
        ) : page.open ? (
          <Button icon="key" onTap={page.join}>
            {open.haveKey}
          </Button>
        ) : null
      }
    >
      <Body page={page} />
    </Page>
  );
}

function Body({ page }: { page: ReturnType<typeof useLookup> }) {
  const { check, lookup, procedure, shared } = useOtherTexts();
  const { open } = lookup;
  if (page.failure)
    return (
      <ErrorState
        title={page.failure.title}
        note={page.failure.note}
        retry={
          page.state === 'failed'
            ? { label: shared.retry, onTap: page.retry }
            : { label: page.isCorrectable ? open.correct : open.another, onTap: page.another }
        }
        second={page.call && { label: open.call, onTap: page.call }}
      />
    );
  if (!page.open || !page.code) return <Skeleton shape="case" />;
  const { stage, next, centre } = page.open;
  return (
    <>
      <View {...semantics({ live: 'polite' })}>
        {page.known ? (
          <Notice tone="amber" icon="clock" title={page.known.title}>
            {page.known.note}
          </Notice>
        ) : null}
      </View>
      <View className={classes.code}>
        <View className={classes.label}>{open.code}</View>
        <CodeGroups code={page.code} label={`${open.code} ${page.code}`} size="small" />
      </View>
      {page.open.together ? (
        <View {...semantics({ live: 'polite' })}>
          <Notice tone="jade" icon="users">
            {page.enter ? open.togetherYours : open.together}
          </Notice>
        </View>
      ) : null}
      <Heading title={stage.name} note={stage.note} above={open.stage} />
      {next ? (
        <PromiseCard turn={open.next} duePrefix={procedure.duePrefix} {...next} />
      ) : (
        <PromiseCard turn={open.next} what={open.noNext} ended />
      )}
      <Rows>
        <Row
          icon="phone"
          title={centre.name}
          note={centre.phone}
          label={`${open.call} ${centre.name} ${centre.phone}`}
          onTap={page.call}
        />
        <Row icon="search" title={check.way} note={check.wayNote} onTap={page.check} />
      </Rows>
      {page.enter ? null : (
        <Card tone="mist">
          <View className={classes.key}>
            <View className={classes.keyTitle}>{open.haveKey}</View>
            <View className={classes.label}>{open.haveKeyNote}</View>
            <View className={classes.label}>{open.noKey}</View>
          </View>
        </Card>
      )}
      <Notice tone="neutral" icon="lock">
        {open.onlyThis}
      </Notice>
    </>
  );
}
