import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { SwitchRow } from '@/miniprogram/components/choice';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import type { FilingDraft } from '@/miniprogram/stores/filing-draft';
import { addOther, editDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { Marked } from './marked';
import { OtherCard } from './other-card';
import { useProblem } from './use-problem';

export function WhoStep() {
  const { who } = useTexts().filing;
  const others = useFiling((filing) => filing.draft.others);
  const helper = useFiling((filing) => filing.draft.helper);
  const problem = useProblem()('others');
  return (
    <View className={classes.step}>
      <SectionTitle>{helper ? who.person : who.me}</SectionTitle>
      <BehalfRow />
      <ApplicantCard />
      <SectionTitle>{who.others}</SectionTitle>
      <View className={classes.step}>
        {others.map((other, index) => (
          <OtherCard key={other.id} other={other} index={index} alone={others.length === 1} />
        ))}
      </View>
      {problem ? (
        <Notice tone="cinnabar" icon="warning">
          {problem}
        </Notice>
      ) : null}
      {others.length < LIMITS.others ? (
        <Button kind="secondary" icon="plus" onTap={addOther}>
          {who.add}
        </Button>
      ) : null}
      <FearCard />
    </View>
  );
}

/** Filing for somebody else is a page of its own, which most people never need. */
function BehalfRow() {
  const { who } = useTexts().filing;
  const helper = useFiling((filing) => filing.draft.helper);
  const problems = useFiling((filing) => filing.problems);
  const isWrong = Object.keys(problems).some((path) => path.startsWith('helper'));
  return (
    <>
      <Rows>
        <Row
          icon="users"
          title={helper ? who.behalfOf(helper.name) : who.behalf}
          note={helper ? who.behalfChange : who.behalfNote}
          onTap={() => openPage('people/pages/behalf/index')}
        />
      </Rows>
      {isWrong ? (
        <Notice tone="cinnabar" icon="warning">
          {who.behalfMissing}
        </Notice>
      ) : null}
    </>
  );
}

function ApplicantCard() {
  const { who } = useTexts().filing;
  const { name, phone, kind } = useFiling((filing) => filing.draft.applicant);
  const isOther = useFiling((filing) => filing.draft.helper !== undefined);
  const revision = useFiling((filing) => filing.revision);
  const problem = useProblem();
  return (
    <Card>
      <View className={classes.fields}>
        <Marked path="applicant.name">
          <TextField
            label={isOther ? who.theirName : who.myName}
            value={name}
            revision={revision}
            maxLength={LIMITS.name}
            placeholder={isOther ? '' : who.myNamePlaceholder}
            error={problem('applicant.name')}
            onInput={(text) => editApplicant({ name: text }, 'applicant.name')}
          />
        </Marked>
        <Marked path="applicant.phone">
          <TextField
            label={isOther ? who.theirPhone : who.myPhone}
            kind="phone"
            value={phone}
            revision={revision}
            help={isOther ? who.theirPhoneHelp : who.myPhoneHelp}
            error={problem('applicant.phone')}
            onInput={(text) => editApplicant({ phone: text }, 'applicant.phone')}
          />
        </Marked>
        {isOther ? null : (
          <SwitchRow
            title={who.asOrganisation}
            on={kind !== 'person'}
            onChange={(on) => editApplicant({ kind: on ? 'organisation' : 'person' })}
          />
        )}
        {kind === 'person' ? null : (
          <Pills
            label={who.applicantKind}
            kind="jade"
            value={kind}
            onSelect={(key) => editApplicant({ kind: key as FilingDraft['applicant']['kind'] })}
            items={(['organisation', 'group'] as const).map((key) => ({
              key,
              label: who.applicantKinds[key],
            }))}
          />
        )}
      </View>
    </Card>
  );
}

function editApplicant(change: Partial<FilingDraft['applicant']>, ...fields: readonly string[]): void {
  editDraft({ applicant: { ...useFiling.getState().draft.applicant, ...change } }, ...fields);
}

function FearCard() {
  const { who } = useTexts().filing;
  const afraid = useFiling((filing) => filing.draft.afraid);
  const safePhone = useFiling((filing) => filing.draft.safePhone);
  const revision = useFiling((filing) => filing.revision);
  const problem = useProblem();
  return (
    <Card>
      <View className={classes.fields}>
        <SwitchRow
          title={who.afraid}
          note={who.afraidNote}
          on={afraid}
          onChange={(on) => editDraft({ afraid: on }, 'afraid.safePhone')}
        />
        {afraid ? (
          <>
            <Notice
              tone="cinnabar"
              icon="warning"
              title={who.dangerTitle}
              onTap={() => openPage('pages/danger/index')}
            >
              {who.dangerNote}
            </Notice>
            <Marked path="afraid.safePhone">
              <TextField
                label={who.safePhone}
                kind="phone"
                value={safePhone}
                revision={revision}
                help={who.safePhoneHelp}
                error={problem('afraid.safePhone')}
                onInput={(text) => editDraft({ safePhone: text }, 'afraid.safePhone')}
              />
            </Marked>
          </>
        ) : null}
      </View>
    </Card>
  );
}
