import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import type { PartyId } from '@/domain/ids';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { SwitchRow } from '@/miniprogram/components/choice';
import { TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
import classes from './index.module.scss';
import type { AgreementPage, ShownAgreement } from './use-agreement';

type SheetProps = { page: AgreementPage; shown: ShownAgreement };

/** What is asked once more before it is done. A closed one stays, with what was begun in it. */
export function AskingSheets({ page, shown }: SheetProps) {
  return (
    <>
      <SealSheet page={page} />
      <RefuseSheet page={page} shown={shown} />
      <ReviseSheet page={page} />
    </>
  );
}

function SealSheet({ page }: { page: AgreementPage }) {
  const { act } = useAccordTexts().agreement;
  const [read, setRead] = useState(false);
  return (
    <Sheet
      open={page.asking === 'seal'}
      title={act.sealTitle}
      onClose={() => page.ask(undefined)}
      actions={
        <Button icon="shield-check" disabled={!read} loading={page.busy} onTap={page.seal}>
          {act.sealTitle}
        </Button>
      }
    >
      <View className={classes.note}>{act.sealNote}</View>
      <SwitchRow title={act.sealRead} on={read} onChange={setRead} />
      <Problem page={page} />
    </Sheet>
  );
}

function RefuseSheet({ page, shown }: SheetProps) {
  const { act } = useAccordTexts().agreement;
  const [reason, setReason] = useState('');
  const [who, setWho] = useState<PartyId | undefined>(undefined);
  const telling = useTold(shown.isStaff);
  const ready = reason.trim() !== '' && (!shown.isStaff || who !== undefined);
  return (
    <Sheet
      open={page.asking === 'refuse'}
      title={shown.isStaff ? act.refuseFor : act.refuseTitle}
      onClose={() => page.ask(undefined)}
      actions={
        <Button
          kind="danger"
          disabled={!ready || telling.missing !== undefined}
          reason={ready ? telling.missing : undefined}
          loading={page.busy}
          onTap={() => page.refuse(reason, { partyId: who, ...telling.beside })}
        >
          {act.refuseGo}
        </Button>
      }
    >
      <View className={classes.note}>{act.refuseNote}</View>
      {shown.isStaff ? (
        <PartyChoice
          label={act.refuseWho}
          parties={shown.signers.map(({ party }) => party)}
          value={who}
          onChange={setWho}
        />
      ) : null}
      <TextArea
        label={act.refuseReason}
        value={reason}
        rows={3}
        maxLength={LIMITS.reason}
        onInput={setReason}
      />
      <ToldField telling={telling} />
      <Problem page={page} />
    </Sheet>
  );
}

function ReviseSheet({ page }: { page: AgreementPage }) {
  const { act } = useAccordTexts().agreement;
  const [reason, setReason] = useState('');
  return (
    <Sheet
      open={page.asking === 'revise'}
      title={act.reviseTitle}
      onClose={() => page.ask(undefined)}
      actions={
        <Button
          kind="danger"
          disabled={reason.trim() === ''}
          loading={page.busy}
          onTap={() => page.revise(reason)}
        >
          {act.reviseGo}
        </Button>
      }
    >
      <View className={classes.note}>{act.reviseNote}</View>
      <TextArea
        label={act.reviseReason}
        value={reason}
        rows={3}
        maxLength={LIMITS.reason}
        onInput={setReason}
      />
      <Problem page={page} />
    </Sheet>
  );
}

function Problem({ page }: { page: AgreementPage }) {
  return page.problem ? (
    <Notice tone="cinnabar" icon="warning">
      {page.problem}
    </Notice>
  ) : null;
}
