import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { CodeGroups } from '@/miniprogram/components/code-ticket';
import { TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { Acting } from './acting';
import { PinStays } from './pin-stays';
import { useJoin } from './use-join';

export default function JoinPage() {
  const { join, open } = useOtherTexts().lookup;
  const page = useJoin();
  return (
    <Page
      title={join.bar}
      back={page.back}
      large={<Heading title={join.title} note={join.note} />}
      actions={
        <>
          <Button loading={page.busy} onTap={page.join}>
            {page.who === 'acting' ? join.goActing : join.go}
          </Button>
          {page.call ? (
            <Button kind="quiet" size="small" icon="phone" onTap={page.call}>
              {join.call}
            </Button>
          ) : null}
        </>
      }
    >
      <CodeGroups code={page.code} label={`${open.code} ${page.code}`} size="small" />
      <Card>
        <TextField
          label={join.label}
          kind="code"
          value=""
          maxLength={12}
          autoFocus
          confirmType="go"
          error={page.keyError}
          onInput={page.type}
          onConfirm={page.join}
        />
      </Card>
      <ChoiceList
        label={join.who}
        mode="one"
        value={page.who ? [page.who] : []}
        onChange={([who]) => page.setWho(who)}
        items={[
          { key: 'self', title: join.self, note: join.selfNote },
          { key: 'acting', title: join.acting, note: join.actingNote },
        ]}
        error={page.whoError}
      />
      {page.who === 'acting' ? <Acting page={page} /> : null}
      <Notice tone="neutral" icon="lock">
        {join.never}
      </Notice>
      <PinStays page={page} />
    </Page>
  );
}
