import { View } from '@tarojs/components';
import { type AccordTexts, useAccordTexts } from '@/miniprogram/accord/texts';
import { momentWords, ownName } from '@/miniprogram/accord/words';
import { Button } from '@/miniprogram/components/button';
import { EntryPhotos } from '@/miniprogram/components/entry-photos';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Tag } from '@/miniprogram/components/tag';
import classes from './index.module.scss';
import type { AgreementPage, ShownAgreement } from './use-agreement';

/** Who has been identified, who has signed and who is missing; at the end the seal. */
export function WhoSigns({ page, shown }: { page: AgreementPage; shown: ShownAgreement }) {
  const t = useAccordTexts();
  const { agreement: words } = t;
  const { agreement, mediatorSignature, read } = shown;
  const { sealedAt, mediatorSignedAt } = agreement;
  return (
    <View className={classes.section}>
      <SectionTitle>{words.who}</SectionTitle>
      <Rows>
        {shown.signers.map((signer) => (
          <Row
            key={signer.party.partyId}
            icon="user"
            iconTone={signer.signature ? 'jade' : 'neutral'}
            title={ownName(t, signer.party)}
            note={<Lines lines={signerLines(t, signer)} />}
            aside={<SignedTag signed={signer.signature !== undefined} first={!signer.isChecked} />}
          />
        ))}
        <Row
          icon="hands"
          iconTone={mediatorSignedAt ? 'jade' : 'neutral'}
          title={words.mediatorLine(read.document.mediator)}
          note={mediatorSignature ? <Lines lines={signatureLines(t, mediatorSignature)} /> : undefined}
          aside={<SignedTag signed={mediatorSignedAt !== undefined} first={false} />}
        />
        <Row
          icon="shield-check"
          iconTone={sealedAt ? 'jade' : 'neutral'}
          title={words.seal}
          note={
            sealedAt
              ? [read.document.committee, momentWords(t, sealedAt)].join(' · ')
              : read.document.committee
          }
          aside={<Tag tone={sealedAt ? 'jade' : 'amber'}>{sealedAt ? words.sealed : words.notSealed}</Tag>}
        />
      </Rows>
      {read.photos.length > 0 ? (
        <View className={classes.photos}>
          <View className={classes.label}>{words.paper.photos}</View>
          <EntryPhotos files={read.photos} />
        </View>
      ) : null}
      {shown.mayCheck ? (
        <Button icon="user" onTap={page.toIdentity}>
          {words.act.identity}
        </Button>
      ) : null}
      {shown.mayKeepPaper ? (
        <Button kind={shown.mayCheck ? 'secondary' : 'primary'} icon="camera" onTap={page.toPaper}>
          {words.act.recordPaper}
        </Button>
      ) : null}
    </View>
  );
}

function SignedTag({ signed, first }: { signed: boolean; first: boolean }) {
  const { agreement: words } = useAccordTexts();
  if (signed) return <Tag tone="jade">{words.signed}</Tag>;
  return <Tag tone="amber">{first ? words.checkFirst : words.notSigned}</Tag>;
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </>
  );
}

type Signer = ShownAgreement['signers'][number];

function signerLines(t: AccordTexts, { check, isChecked, signature }: Signer): string[] {
  const { identity } = t.agreement;
  const checked = check
    ? [
        identity.by(identity.ways[check.how], check.by),
        ...(check.authority ? [identity.authority] : []),
        ...(check.text ? [check.text] : []),
      ].join(' · ')
    : isChecked
      ? ''
      : identity.unchecked;
  return [checked, ...(signature ? signatureLines(t, signature) : [])].filter(Boolean);
}

function signatureLines(t: AccordTexts, signature: NonNullable<Signer['signature']>): string[] {
  const { signedAt, onPaper, recorded, readWays } = t.agreement;
  const how = signature.how === 'paper' ? onPaper : signature.recorded ? recorded : '';
  const read = signature.read ? readWays[signature.read] : '';
  return [signedAt(momentWords(t, signature.at)), [how, read].filter(Boolean).join(' · ')].filter(Boolean);
}
