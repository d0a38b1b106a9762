import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Facts } from '@/miniprogram/components/facts';
import { TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { semantics } from '@/miniprogram/components/semantics';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import { type CheckPage, useCheck } from './use-check';

export default function CheckPageView() {
  const { check } = useOtherTexts();
  const page = useCheck();
  return (
    <Page title={check.bar} back={page.back} large={<Heading title={check.title} note={check.note} />}>
      <Card>
        <TextField
          kind="code"
          label={check.code}
          help={check.codeHelp}
          value={page.first}
          maxLength={40}
          placeholder={check.codePlaceholder}
          error={page.wrong.code}
          onInput={page.typeCode}
        />
        <TextField
          label={check.fingerprint}
          help={check.fingerprintHelp}
          value=""
          maxLength={90}
          placeholder={check.fingerprintPlaceholder}
          error={page.wrong.fingerprint}
          confirmType="search"
          onInput={page.typeFingerprint}
          onConfirm={page.check}
        />
      </Card>
      <Button icon="search" loading={page.checking} disabled={!page.ready} onTap={page.check}>
        {check.go}
      </Button>
      <View {...semantics({ live: 'polite' })}>
        {page.problem ? (
          <Notice tone="cinnabar" icon="warning">
            {page.problem}
          </Notice>
        ) : null}
        <Verdict page={page} />
      </View>
    </Page>
  );
}

function Verdict({ page }: { page: CheckPage }) {
  const { check } = useOtherTexts();
  const { found } = page;
  if (!found) return null;
  return (
    <Card edge={found.genuine ? 'jade' : 'cinnabar'}>
      <View className={found.genuine ? classes.genuine : classes.fake}>
        <Icon name={found.genuine ? 'shield-check' : 'warning'} size={26} />
        <View>{found.genuine ? check.genuine : check.fake}</View>
      </View>
      {found.genuine ? (
        <Facts
          items={[
            { label: check.number, value: found.number ?? '' },
            { label: check.committee, value: found.committee ?? '' },
            { label: check.inForce, value: page.since ?? check.notInForce },
          ]}
        />
      ) : null}
      <View className={classes.text}>{found.genuine ? check.genuineNote : check.fakeNote}</View>
      {found.genuine || !page.call ? null : (
        <Button kind="secondary" icon="phone" onTap={page.call}>
          {check.call}
        </Button>
      )}
    </Card>
  );
}
