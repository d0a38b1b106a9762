import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Acts } from './acts';
import { InForce } from './in-force';
import { Paper } from './paper';
import { AskingSheets } from './sheets';
import { type AgreementPage, type ShownAgreement, useAgreement } from './use-agreement';
import { WhoSigns } from './who-signs';

export default function AgreementPageView() {
  const { agreement: words } = useAccordTexts();
  const page = useAgreement();
  const { shown } = page;
  return (
    <CaseFrame
      title={shown?.isOral ? words.oralTitle : words.title}
      note={shown && !shown.isInForce ? words.signingNote : undefined}
      opened={page.opened}
      problem={page.asking ? undefined : page.problem}
      actions={shown?.isInForce ? <OwnCopy page={page} isStaff={shown.isStaff} /> : null}
    >
      {() => (shown ? <Shown page={page} shown={shown} /> : <None page={page} />)}
    </CaseFrame>
  );
}

function None({ page }: { page: AgreementPage }) {
  const { agreement: words } = useAccordTexts();
  if (!page.hasNone) return <Skeleton shape="lines" count={6} />;
  return (
    <EmptyState
      title={words.gone}
      note={words.goneNote}
      action={{ label: words.toTerms, onTap: page.toTerms }}
    />
  );
}

function Shown({ page, shown }: { page: AgreementPage; shown: ShownAgreement }) {
  const { agreement: words } = useAccordTexts();
  const { unprintable } = shown.agreement;
  return (
    <>
      {shown.isInForce ? <InForce page={page} shown={shown} /> : null}
      {unprintable && !shown.isInForce ? (
        <Notice tone="cinnabar" icon="warning" title={words.unprintable(Array.from(unprintable).join(' '))}>
          {words.unprintableNote}
        </Notice>
      ) : null}
      {shown.isOral ? null : <WhoSigns page={page} shown={shown} />}
      <Hint shown={shown} />
      <Paper shown={shown} />
      <Acts page={page} shown={shown} />
      <AskingSheets page={page} shown={shown} />
    </>
  );
}

/** Before the text: what whoever signs is to do with it. */
function Hint({ shown }: { shown: ShownAgreement }) {
  const { act, readAll } = useAccordTexts().agreement;
  if (shown.isInForce || shown.own === undefined) return null;
  if (shown.own === 'signed')
    return (
      <Notice tone="jade" icon="check">
        {act.youSigned}
      </Notice>
    );
  const notes = { sign: act.signNote, identity: act.waitIdentity, paper: act.onPaper };
  return (
    <Notice tone="amber" icon="doc" title={notes[shown.own]}>
      {readAll}
    </Notice>
  );
}

function OwnCopy({ page, isStaff }: { page: AgreementPage; isStaff: boolean }) {
  const { inForce } = useAccordTexts().agreement;
  const { papers } = page;
  const own = papers.list?.find(({ form }) => form === 'agreement' || form === 'oral_agreement');
  return (
    <Button
      icon="download"
      loading={papers.opening !== undefined}
      disabled={own === undefined}
      reason={papers.list && !own ? inForce.papersNone : undefined}
      onTap={() => own && papers.open(own)}
    >
      {isStaff ? inForce.papersStaff : inForce.papers}
    </Button>
  );
}
