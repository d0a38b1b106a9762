import type { AgreementView, CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PaperRows } from '@/miniprogram/components/papers';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { TickList } from '@/miniprogram/components/tick-list';
import { goBack, useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { usePaper } from './use-paper';

export default function PaperPage() {
  const { paperPage, sign } = useAccordTexts().agreement;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  return (
    <CaseFrame title={paperPage.title} note={paperPage.note} opened={opened}>
      {(view) =>
        opened.may.includes('recordPaper') && view.agreement ? (
          <Form caseId={caseId} view={view} agreement={view.agreement} />
        ) : (
          <EmptyState
            title={paperPage.gone}
            note={paperPage.goneNote}
            action={{ label: sign.back, onTap: () => goBack() }}
          />
        )
      }
    </CaseFrame>
  );
}

function Form(props: { caseId: string; view: CaseView; agreement: AgreementView }) {
  const { paperPage: words } = useAccordTexts().agreement;
  const form = usePaper(props.caseId, props.view, props.agreement);
  return (
    <>
      <SectionTitle>{words.print}</SectionTitle>
      <PaperRows papers={form.papers} shown={(paper) => paper.form === 'agreement'} />
      <Card>
        <PhotoField
          label={words.photos}
          help={words.photosHelp}
          photos={form.photos}
          words={{ add: words.addPhoto, remove: words.removePhoto, retry: words.retryPhoto }}
        />
      </Card>
      <Card>
        <TickList label={words.who} value={form.ticked} onChange={form.tick} items={form.items} />
        <Field label={words.read}>
          <ChoiceList
            label={words.read}
            mode="one"
            value={form.read === undefined ? [] : [form.read]}
            onChange={([way]) => form.setRead(way)}
            items={form.readingWays.map((key) => ({ key, title: words.readWays[key] }))}
          />
        </Field>
      </Card>
      {form.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {form.problem}
        </Notice>
      ) : null}
      <Button
        loading={form.busy}
        disabled={form.missing !== undefined}
        reason={form.missing}
        onTap={form.send}
      >
        {words.send}
      </Button>
    </>
  );
}
