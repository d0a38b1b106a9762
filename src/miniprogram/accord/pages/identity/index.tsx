import { IDENTITY_WAYS } from '@/domain/case/agreement/shape';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList, SwitchRow } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Field, TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { type IdentityPage, useIdentity } from './use-identity';

export default function IdentityPageView() {
  const { check } = useAccordTexts().agreement;
  const page = useIdentity();
  return (
    <CaseFrame title={check.title} note={check.note} opened={page.opened} problem={page.problem}>
      {() =>
        page.isDone || page.signers.length === 0 ? (
          <EmptyState
            title={check.all}
            note={check.allNote}
            action={{ label: check.toAgreement, onTap: page.toAgreement }}
          />
        ) : (
          <>
            <SectionTitle>{check.who}</SectionTitle>
            <PartyChoice
              label={check.who}
              parties={page.signers}
              value={page.party?.partyId}
              onChange={page.choose}
              aside={({ partyId }) => page.stateOf(partyId)}
            />
            {page.party ? <Look key={page.party.partyId} page={page} name={page.party.name} /> : null}
          </>
        )
      }
    </CaseFrame>
  );
}

function Look({ page, name }: { page: IdentityPage; name: string }) {
  const { check, identity } = useAccordTexts().agreement;
  return (
    <>
      <Card>
        <Field label={check.how}>
          <ChoiceList
            label={check.how}
            mode="one"
            value={page.how === undefined ? [] : [page.how]}
            onChange={([how]) => page.setHow(how)}
            items={IDENTITY_WAYS.map((key) => ({ key, title: identity.ways[key] }))}
          />
        </Field>
        {page.needsAuthority ? (
          <Notice tone="amber" icon="doc">
            {check.authorityNeeded}
          </Notice>
        ) : null}
        <SwitchRow title={check.authority} on={page.authority} onChange={page.setAuthority} />
        <TextField
          label={check.text}
          value={page.text}
          maxLength={120}
          placeholder={check.textPlaceholder}
          onInput={page.setText}
        />
      </Card>
      <Button
        icon="check"
        loading={page.busy}
        disabled={page.missing !== undefined}
        reason={page.missing}
        onTap={page.send}
      >
        {check.send(name)}
      </Button>
    </>
  );
}
