import { View } from '@tarojs/components';
import { shortFingerprint } from '@/miniprogram/accord/fingerprint';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Facts } from '@/miniprogram/components/facts';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { SignaturePad } from '@/miniprogram/components/signature-pad';
import classes from './index.module.scss';
import { type OpenSignPage, type SignPage, useSign } from './use-sign';

export default function SignPageView() {
  const { sign } = useAccordTexts().agreement;
  const page = useSign();
  return (
    <CaseFrame
      title={sign.title(page.signer?.name ?? '')}
      opened={page.opened}
      problem={page.problem}
      actions={page.isOpen && !page.isChanged ? <Send page={page} /> : null}
    >
      {() =>
        page.isOpen && !page.isChanged ? (
          <Signing page={page as OpenSignPage} />
        ) : (
          <EmptyState
            title={sign.gone}
            note={page.isChanged ? sign.changed : sign.goneNote}
            action={{ label: sign.back, onTap: page.back }}
          />
        )
      }
    </CaseFrame>
  );
}

function Signing({ page }: { page: OpenSignPage }) {
  const { sign, paper } = useAccordTexts().agreement;
  const { signer, agreement } = page;
  const here = signer.kind === 'here';
  return (
    <>
      {here ? (
        <Notice tone="amber" icon="user">
          {sign.handOver(signer.name)}
        </Notice>
      ) : null}
      <Card tone="mist">
        <View className={classes.note}>{sign.note}</View>
        <Facts
          items={[
            { label: paper.number, value: agreement.number },
            { label: paper.fingerprint, value: shortFingerprint(agreement.digest) },
          ]}
        />
      </Card>
      {signer.kind === 'mediator' ? null : (
        <Field label={sign.read}>
          <ChoiceList
            label={sign.read}
            mode="one"
            value={page.read === undefined ? [] : [page.read]}
            onChange={([way]) => page.setRead(way)}
            items={page.readingWays.map((key) => ({
              key,
              title: here ? sign.readWaysFor[key] : sign.readWays[key],
            }))}
          />
        </Field>
      )}
      <Card>
        <SignaturePad
          label={sign.pad(signer.name)}
          value={page.path}
          onChange={page.setPath}
          words={sign.words}
          help={sign.padHelp}
          otherWay={signer.kind === 'own' && page.help ? { label: sign.cannot, onTap: page.help } : undefined}
        />
      </Card>
      <Notice tone="neutral" icon="lock">
        {sign.sendNote}
      </Notice>
    </>
  );
}

function Send({ page }: { page: SignPage }) {
  const { sign } = useAccordTexts().agreement;
  return (
    <Button
      icon="edit"
      loading={page.busy}
      disabled={page.missing !== undefined}
      reason={page.missing ?? undefined}
      onTap={page.send}
    >
      {sign.send}
    </Button>
  );
}
