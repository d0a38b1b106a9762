import { View } from '@tarojs/components';
import { liveTerms, stillToAccept } from '@/domain/case/terms/standing';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { openPage } from '@/miniprogram/platform/navigation';
import { type CaseTexts, useCaseTexts } from '@/miniprogram/texts/case-texts';
import { daysBetween, inChina } from '@/miniprogram/wording/when';
import classes from './index.module.scss';
import type { ShownCase } from './use-case';

/** What is agreed so far: clauses, the agreement, and whether the court is asked to confirm it. */
export function Agreed({ page }: { page: ShownCase }) {
  const t = useCaseTexts();
  const { agreed } = t.caseFile;
  const { view, caseId } = page;
  const { agreement } = view;
  const terms = liveTerms(view);
  if (terms.length === 0 && !agreement) return null;
  return (
    <View className={classes.section}>
      <SectionTitle>{agreed.title}</SectionTitle>
      <Rows>
        {agreement ? (
          <Row
            icon="doc"
            iconTone={agreement.inForceAt ? 'jade' : 'amber'}
            title={agreed.agreement}
            note={agreementWords(t, page, agreement)}
            onTap={() => openPage('accord/pages/agreement/index', { caseId })}
          />
        ) : (
          <Row
            icon="doc"
            title={agreed.terms}
            note={termWords(t, page)}
            onTap={() => openPage('accord/pages/terms/index', { caseId })}
          />
        )}
        {agreement?.confirmBy ? (
          <Row
            icon="building"
            title={agreed.court}
            note={courtWords(t, page, agreement.confirmBy)}
            onTap={() => openPage('accord/pages/court/index', { caseId })}
          />
        ) : null}
      </Rows>
    </View>
  );
}

function termWords(t: CaseTexts, { view }: ShownCase): string {
  const { agreed } = t.caseFile;
  const terms = liveTerms(view);
  const waiting = terms.map((term) => stillToAccept(view, term));
  const settled = waiting.filter((parties) => parties.length === 0).length;
  const own = view.you.partyId;
  const yours = waiting.filter((parties) => own !== undefined && parties.includes(own)).length;
  return [agreed.count(terms.length, settled), ...(yours > 0 ? [agreed.yours(yours)] : [])].join(' · ');
}

/** For whom it waits, or since when it holds. */
function agreementWords(
  t: CaseTexts,
  { view }: ShownCase,
  agreement: NonNullable<ShownCase['view']['agreement']>,
): string {
  const { agreed, you } = t.caseFile;
  if (agreement.inForceAt) {
    const { year, month, day } = inChina(agreement.inForceAt);
    return agreed.inForce(t.procedure.when.dayOfYear(year, month, day));
  }
  const missing = agreement.signers.filter((id) => !agreement.signed.some(({ partyId }) => partyId === id));
  const names = view.parties
    .filter(({ partyId }) => missing.includes(partyId))
    .map((party) => (party.you ? you : party.name));
  const mediator = agreement.mediatorSignedAt ? [] : [view.mediator?.name ?? t.caseFile.mediator];
  const seal = agreement.sealedAt ? [] : [agreed.seal];
  return agreed.waiting([...names, ...mediator, ...seal].join(agreed.and));
}

function courtWords(t: CaseTexts, { view, now }: ShownCase, by: string): string {
  const { agreed } = t.caseFile;
  const { filedOn, result } = view.confirmation ?? {};
  if (result) return agreed.results[result];
  if (filedOn) return agreed.filed;
  return Date.parse(by) < now ? agreed.over : agreed.left(daysBetween(now, by));
}
