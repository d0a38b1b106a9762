import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Signature } from '@/miniprogram/components/signature';
import { Tag } from '@/miniprogram/components/tag';
import { type MeetTexts, useMeetTexts } from '@/miniprogram/meet/texts';
import type { Mark } from '@/miniprogram/wording/meeting';
import { whenWords } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { Read, RecordSigner } from './use-read';

/** Everybody's name under the record, or why it is missing. */
export function Signers({ page }: { page: Read }) {
  const { read } = useMeetTexts().meet;
  return (
    <View className={classes.signers}>
      <SectionTitle aside={read.signersAside(page.done, page.signers.length)}>{read.signers}</SectionTitle>
      <Card padding="none">
        {page.signers.map((signer) => (
          <SignerLine key={signer.who} signer={signer} now={page.time} />
        ))}
      </Card>
      {page.waitForParties ? <View className={classes.wait}>{read.signLastWait}</View> : null}
    </View>
  );
}

function SignerLine({ signer, now }: { signer: RecordSigner; now: number }) {
  const t = useMeetTexts();
  const { read } = t.meet;
  const { who, name, mark, sign } = signer;
  return (
    <View className={classes.signer}>
      <View className={classes.signerTop}>
        <View className={classes.name}>{who === 'mediator' ? t.meeting.mediator(name) : name}</View>
        {mark ? null : <Tag tone="amber">{read.unsigned}</Tag>}
        {mark?.kind === 'refused' ? <Tag tone="neutral">{read.refused}</Tag> : null}
      </View>
      {mark?.signature ? <Signature path={mark.signature} label={read.signature(name)} /> : null}
      {mark ? <View className={classes.note}>{markWords(t, mark, now)}</View> : null}
      {sign ? (
        <Button kind="secondary" size="small" icon="edit" onTap={sign}>
          {read.signFor(name)}
        </Button>
      ) : null}
    </View>
  );
}

/** 今天 15:20 · 有人念给听过 · 当面在调解员手机上签的 */
function markWords(t: MeetTexts, { kind, at, read: way, recorded, reason = '' }: Mark, now: number): string {
  const { read } = t.meet;
  const when = whenWords(t, at, now);
  if (kind === 'refused') return [when, read.refusedWhy(reason)].join(' · ');
  const notes = [
    when,
    way === 'aloud' ? read.readAloud : read.readMyself,
    recorded ? read.onMediatorsPhone : '',
  ];
  return notes.filter((note) => note !== '').join(' · ');
}
