import { View } from '@tarojs/components';
import { READING_WAYS, type RecordDocument } from '@/domain/case/meeting/shape';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { SignaturePad } from '@/miniprogram/components/signature-pad';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import classes from './index.module.scss';
import { RefuseSheet } from './refuse-sheet';
import { type Sign, useSign } from './use-sign';

/** One person's name under a record, by finger. */
export default function SignPage() {
  const { sign } = useMeetTexts().meet;
  const page = useSign();
  const { onStaffPhone = false, name = '' } = page;
  return (
    <CaseFrame
      title={onStaffPhone ? sign.title(name) : sign.mine}
      note={onStaffPhone ? sign.noteHere(name) : sign.note}
      opened={page.opened}
      problem={page.problem}
      actions={<MainButton page={page} />}
    >
      {() => <Body page={page} />}
    </CaseFrame>
  );
}

function Body({ page }: { page: Sign }) {
  const { sign } = useMeetTexts().meet;
  if (page.changed)
    return (
      <Notice tone="amber" icon="warning">
        {sign.changed}
      </Notice>
    );
  if (page.signed)
    return (
      <Notice tone="jade" icon="check">
        {sign.done}
      </Notice>
    );
  return (
    <>
      {page.document ? <Summary document={page.document} /> : null}
      <Card>
        <Name page={page} />
      </Card>
      {page.mayRefuse ? (
        <Button kind="quiet" onTap={() => page.setRefusing(true)}>
          {sign.refuse}
        </Button>
      ) : null}
      <RefuseSheet page={page} />
    </>
  );
}

function MainButton({ page }: { page: Sign }) {
  const { sign } = useMeetTexts().meet;
  if (page.changed || page.signed) return <Button onTap={page.readAgain}>{sign.readAgain}</Button>;
  return (
    <Button loading={page.busy} disabled={page.missing !== undefined} reason={page.missing} onTap={page.send}>
      {sign.send}
    </Button>
  );
}

/** The result once more, because that is what people put their name to. */
function Summary({ document }: { document: RecordDocument }) {
  const { meet, meeting } = useMeetTexts();
  return (
    <Card tone="soft">
      <View className={classes.label}>{meet.read.result}</View>
      <View className={classes.text}>{`${meeting.results[document.result]}\n${document.outcome}`}</View>
    </Card>
  );
}

function Name({ page }: { page: Sign }) {
  const { sign } = useMeetTexts().meet;
  const { here, clear, signed, unsigned, full } = sign;
  return (
    <>
      <Field label={sign.how}>
        <ChoiceList
          label={sign.how}
          mode="one"
          value={page.read ? [page.read] : []}
          onChange={([way]) => page.setRead(way)}
          items={READING_WAYS.map((key) => ({ key, title: sign[key] }))}
        />
      </Field>
      <SignaturePad
        label={sign.pad}
        value={page.signature}
        onChange={page.setSignature}
        words={{ here, clear, signed, unsigned, full }}
      />
    </>
  );
}
