import { View } from '@tarojs/components';
import { groupCode } from '@/domain/code/dispute-code';
import { shortFingerprint } from '@/miniprogram/accord/fingerprint';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { dateOnly, dayOf, momentWords } from '@/miniprogram/accord/words';
import { semantics } from '@/miniprogram/components/semantics';
import { Signature } from '@/miniprogram/components/signature';
import { ClauseText } from './clause-text';
import classes from './paper.module.scss';
import { PartyText } from './party-text';
import type { ShownAgreement } from './use-agreement';

/** The whole text as it is printed, and what stands under it so far. */
export function Paper({ shown }: { shown: ShownAgreement }) {
  const t = useAccordTexts();
  const { paper } = t.agreement;
  const { document } = shown.read;
  const kinds: Readonly<Record<string, string>> = t.kinds.disputes;
  return (
    <View className={classes.paper} {...semantics({ role: 'group', label: t.agreement.title })}>
      <View className={classes.committee}>{document.committee}</View>
      <View className={classes.title} {...semantics({ role: 'heading', level: 2 })}>
        {shown.isOral ? t.agreement.oralTitle : t.agreement.title}
      </View>
      <View className={classes.marks}>
        <Mark label={paper.number} value={document.number} />
        <Mark label={paper.code} value={groupCode(document.code)} />
        <Mark label={paper.date} value={dateOnly(t, dayOf(document.draftedAt))} />
      </View>
      {document.parties.map((party) => (
        <PartyText key={party.partyId} party={party} all={document.parties} />
      ))}
      <Chapter title={paper.kind} text={kinds[document.disputeKind] ?? document.disputeKind} />
      <Chapter title={paper.facts} text={document.facts} />
      <Chapter title={paper.issue} text={document.issue} />
      <Chapter title={paper.responsibility} text={document.responsibility} />
      <View className={classes.chapter}>
        <ChapterTitle>{paper.clauses}</ChapterTitle>
        {document.clauses.map((clause, at) => (
          <ClauseText key={clause.termId} clause={clause} number={at + 1} parties={document.parties} />
        ))}
      </View>
      <Chapter title={paper.manner} text={document.manner} />
      <View className={classes.text}>{shown.isOral ? paper.oralEffect : paper.effect}</View>
      <Signed shown={shown} />
      <View className={classes.fingerprint}>
        <Mark label={paper.fingerprint} value={shortFingerprint(shown.agreement.digest)} />
        <View className={classes.note}>{paper.fingerprintNote}</View>
      </View>
    </View>
  );
}

function Mark({ label, value }: { label: string; value: string }) {
  return (
    <View className={classes.mark}>
      <View className={classes.label}>{label}</View>
      <View className={classes.value}>{value}</View>
    </View>
  );
}

function Chapter({ title, text }: { title: string; text: string }) {
  return (
    <View className={classes.chapter}>
      <ChapterTitle>{title}</ChapterTitle>
      <View className={classes.text}>{text}</View>
    </View>
  );
}

function ChapterTitle({ children }: { children: string }) {
  return (
    <View className={classes.chapterTitle} {...semantics({ role: 'heading', level: 3 })}>
      {children}
    </View>
  );
}

/** The lines that fingers drew, and the seal's time. What stands on paper is seen in its photos. */
function Signed({ shown }: { shown: ShownAgreement }) {
  const t = useAccordTexts();
  const { paper, mediatorLine, onPaper } = t.agreement;
  const { document, signatures } = shown.read;
  const { sealedAt } = shown.agreement;
  if (signatures.length === 0 && sealedAt === undefined) return null;
  const nameOf = (who: string) =>
    document.parties.find(({ partyId }) => partyId === who)?.name ?? mediatorLine(document.mediator);
  return (
    <View className={classes.chapter}>
      <ChapterTitle>{paper.signatures}</ChapterTitle>
      {signatures.map(({ who, at, how, path }) => (
        <View key={who} className={classes.signature}>
          <View className={classes.text}>{nameOf(who)}</View>
          {path ? <Signature path={path} label={nameOf(who)} /> : null}
          <View className={classes.note}>
            {[momentWords(t, at), how === 'paper' ? onPaper : ''].filter(Boolean).join(' · ')}
          </View>
        </View>
      ))}
      {sealedAt ? (
        <View className={classes.signature}>
          <View className={classes.text}>{document.committee}</View>
          <View className={classes.note}>{paper.sealedAt(momentWords(t, sealedAt))}</View>
        </View>
      ) : null}
    </View>
  );
}
