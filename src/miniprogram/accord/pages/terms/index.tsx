import { View } from '@tarojs/components';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { semantics } from '@/miniprogram/components/semantics';
import { ClauseItem } from './clause-item';
import classes from './index.module.scss';
import { AskingSheet } from './sheets';
import { type TermsPage, useTerms } from './use-terms';

export default function Terms() {
  const { terms } = useAccordTexts();
  const page = useTerms();
  return (
    <CaseFrame
      title={terms.title}
      note={page.note}
      opened={page.opened}
      problem={page.asking ? undefined : page.problem}
      actions={<Actions page={page} />}
    >
      {(view) => (
        <>
          {page.clauses.length > 0 ? (
            <View className={classes.count}>
              <View className={classes.agreed} {...semantics({ role: 'heading', level: 2 })}>
                {terms.count(page.clauses.length, page.clauses.length - page.open)}
              </View>
              {page.hasAgreement ? null : <View>{terms.notBinding}</View>}
            </View>
          ) : (
            <EmptyState title={terms.empty} note={page.mayPropose ? terms.emptyNote : terms.emptyReading} />
          )}
          {page.clauses.map((shown, at) => (
            <ClauseItem
              key={shown.clause.term.termId}
              shown={shown}
              number={at + 1}
              view={view}
              page={page}
            />
          ))}
          <AskingSheet page={page} />
        </>
      )}
    </CaseFrame>
  );
}

/** One of them leads: the agreement once there is one to write or to read, until then a clause of one's own. */
function Actions({ page }: { page: TermsPage }) {
  const { terms } = useAccordTexts();
  if (page.hasAgreement) return <Button onTap={page.read}>{terms.agreement}</Button>;
  const propose = page.mayPropose ? (
    <Button kind={leads(page) ? 'primary' : 'secondary'} icon="plus" onTap={page.propose}>
      {terms.propose}
    </Button>
  ) : null;
  if (!page.mayDraft) return propose;
  return (
    <>
      <Button
        icon="doc"
        disabled={page.open > 0}
        reason={page.open > 0 ? terms.draftLater(page.open) : undefined}
        onTap={page.draft}
      >
        {terms.draft}
      </Button>
      {propose}
    </>
  );
}

function leads({ mayDraft, clauses }: TermsPage): boolean {
  return !mayDraft && clauses.every(({ mayAccept }) => !mayAccept);
}
