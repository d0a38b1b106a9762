import { Button, ButtonRow } from '@/miniprogram/components/button';
import { CaseFailed } from '@/miniprogram/components/case-failed';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { MediatorRow } from './mediator-row';
import { RefuseSheet } from './refuse-sheet';
import { Answering, Genuine } from './trust';
import { useInvite } from './use-invite';

type Invite = ReturnType<typeof useInvite>;

export default function InvitePage() {
  const { invite } = useOtherTexts();
  const page = useInvite();
  const { words } = page;
  return (
    <Page
      title={invite.bar}
      back={page.back}
      large={
        words ? (
          <Heading title={invite.title(words.centre.committee)} note={`${words.about}${invite.note}`} />
        ) : null
      }
      actions={words ? <Actions page={page} /> : null}
    >
      <Body page={page} />
      <RefuseSheet
        open={page.asksReason}
        busy={page.busy}
        error={page.answerError}
        onClose={() => page.askReason(false)}
        onRefuse={page.refuse}
      />
    </Page>
  );
}

function Body({ page }: { page: Invite }) {
  const { invite } = useOtherTexts();
  const { words } = page;
  if (page.state === 'failed')
    return <CaseFailed title={invite.failed} error={page.loadError} onRetry={page.refresh} />;
  if (!words) return <Skeleton shape="list" count={5} />;
  return (
    <>
      {page.answered ? (
        <Notice tone="jade" icon="check" title={page.answered.title}>
          {page.byStaff ? invite.byStaff : page.answered.note}
        </Notice>
      ) : null}
      <Rows>
        <Row icon="shield-check" title={invite.voluntary} note={invite.voluntaryNote} />
        <Row icon="yen" title={invite.free} note={invite.freeNote} />
        <Row icon="users" title={invite.fair} note={words.declared} />
        <Row icon="lock" title={invite.private} note={invite.privateNote} />
        <Row icon="doc" title={invite.routes} note={invite.routesNote} />
      </Rows>
      {words.mediator ? (
        <MediatorRow mediator={words.mediator} note={words.mediatorNote} onCall={page.call} />
      ) : null}
      <Notice tone="amber" icon="warning">
        {invite.never}
      </Notice>
      <Genuine centre={words.centre} onCall={page.call} />
      <Rows>
        {words.mediator?.phone ? null : (
          <Row
            icon="phone"
            title={invite.callCentre(words.centre.name)}
            note={words.phone}
            onTap={() => page.call(words.centre.phone)}
          />
        )}
        <Row icon="question" title={invite.ask} note={invite.askNote} onTap={page.ask} />
      </Rows>
      {page.mayConsent ? (
        <>
          <Answering centre={words.centre} onCall={page.call} />
          <Notice tone="neutral" icon="flag" title={invite.consentTitle}>
            {invite.consentNote}
          </Notice>
        </>
      ) : null}
    </>
  );
}

/** Drawn from what the view allows, and nothing else. */
function Actions({ page }: { page: Invite }) {
  const { invite } = useOtherTexts();
  return (
    <>
      {page.answerError && !page.asksReason ? (
        <Notice tone="amber" icon="warning">
          {page.answerError}
        </Notice>
      ) : null}
      {page.mayConsent ? (
        <Button loading={page.busy} onTap={page.consent}>
          {invite.consent}
        </Button>
      ) : (
        <Button onTap={page.seeCase}>{invite.seeCase}</Button>
      )}
      {page.mayWait || page.mayRefuse ? (
        <ButtonRow>
          {page.mayWait ? (
            <Button kind="secondary" wide disabled={page.busy} onTap={page.wait}>
              {page.laterLabel}
            </Button>
          ) : null}
          {page.mayRefuse ? (
            <Button kind="quiet" wide={!page.mayWait} disabled={page.busy} onTap={() => page.askReason(true)}>
              {invite.refuse}
            </Button>
          ) : null}
        </ButtonRow>
      ) : null}
    </>
  );
}
