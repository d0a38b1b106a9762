import { LIMITS } from '@/contract/fields';
import { SETTLED } from '@/domain/case/afterwards/shape';
import { useAfterTexts } from '@/miniprogram/after/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Field, TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { ToldField } from '@/miniprogram/components/told';
import { type AnswerPage, useAnswer } from './use-answer';

export default function AnswerPageView() {
  const { answer } = useAfterTexts().after;
  const page = useAnswer();
  return (
    <CaseFrame
      title={answer.title}
      note={page.closed ? answer.noteStill : answer.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        page.visit ? (
          <Button
            kind={page.closed ? 'danger' : 'primary'}
            loading={page.busy}
            disabled={Boolean(page.missing)}
            reason={page.missing}
            onTap={page.send}
          >
            {page.closed ? answer.sendStill : answer.send}
          </Button>
        ) : null
      }
    >
      {() =>
        page.visit ? (
          <Form page={page} visited={page.visit.text} />
        ) : (
          <EmptyState title={answer.nothing} note={answer.nothingNote} />
        )
      }
    </CaseFrame>
  );
}

function Form({ page, visited }: { page: AnswerPage; visited: string }) {
  const { after } = useAfterTexts();
  const { answer } = after;
  return (
    <>
      {visited ? (
        <Notice tone="neutral" icon="flag" title={answer.visited}>
          {visited}
        </Notice>
      ) : null}
      <Speaker page={page} />
      {page.closed ? (
        <Notice tone="amber" icon="warning" title={answer.warn}>
          {answer.warnNote(page.mediator)}
        </Notice>
      ) : (
        <Settlement page={page} />
      )}
      <Card>
        <TextArea
          label={answer.text}
          value={page.draft.text}
          rows={3}
          maxLength={LIMITS.reason}
          optional={after.optional}
          placeholder={answer.placeholder}
          error={page.fields['command.text']}
          onInput={(text) => page.edit({ text })}
        />
        <ToldField telling={page.telling} />
      </Card>
    </>
  );
}

/** Staff note the word of whoever has no phone; the mediator also gives their own. */
function Speaker({ page }: { page: AnswerPage }) {
  const { answer } = useAfterTexts().after;
  if (page.speakers.length === 0) return null;
  return (
    <>
      <Field label={answer.who}>
        <ChoiceList
          label={answer.who}
          mode="one"
          value={page.who ? [page.who] : []}
          onChange={([who]) => who && page.edit({ who })}
          items={page.speakers}
        />
      </Field>
      {page.forOther ? <Notice tone="neutral">{answer.forNote}</Notice> : null}
    </>
  );
}

function Settlement({ page }: { page: AnswerPage }) {
  const { answer } = useAfterTexts().after;
  const notes = { ...answer.notes, not: answer.notes.not(page.mediator) };
  return (
    <Field label={answer.ask} help={page.last}>
      <ChoiceList
        label={answer.ask}
        mode="one"
        value={page.answer ? [page.answer] : []}
        onChange={([settled]) => settled && page.edit({ answer: settled })}
        items={SETTLED.map((key) => ({ key, title: answer.choices[key], note: notes[key] }))}
      />
    </Field>
  );
}
