import type { CaseView } from '@/domain/case/view';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { MomentChoice } from '@/miniprogram/components/date-choice';
import { partsOf } from '@/miniprogram/components/date-choice/moment';
import { Field, TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Pills } from '@/miniprogram/components/pills';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { type OpenedCase, useOpenCase } from '@/miniprogram/stores/use-open-case';
import { appointmentWords } from '@/miniprogram/wording/meeting';
import { MINUTES, usePropose, WAYS, type Way } from './use-propose';

type Propose = ReturnType<typeof usePropose>;

/** The mediator offers times for a meeting. */
export default function ProposePage() {
  const { propose } = useMeetTexts().meet;
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  if (opened.view) return <Form caseId={caseId} opened={opened} view={opened.view} />;
  return (
    <CaseFrame title={propose.title} note={propose.note} opened={opened}>
      {() => null}
    </CaseFrame>
  );
}

function Form({ caseId, opened, view }: { caseId: string; opened: OpenedCase; view: CaseView }) {
  const { propose } = useMeetTexts().meet;
  const form = usePropose(caseId, view);
  return (
    <CaseFrame
      title={propose.title}
      note={propose.note}
      opened={opened}
      problem={form.problem}
      actions={
        <Button icon="send" loading={form.busy} onTap={form.send}>
          {propose.send}
        </Button>
      }
    >
      {() => (
        <>
          <With form={form} />
          <Card>
            <How form={form} />
          </Card>
          <Card>
            <Times form={form} />
          </Card>
        </>
      )}
    </CaseFrame>
  );
}

function With({ form }: { form: Propose }) {
  const t = useMeetTexts();
  const { whom, edit } = form;
  return (
    <>
      {whom.note ? <Notice tone="sky">{whom.note}</Notice> : null}
      <ChoiceList
        label={t.meet.propose.who}
        mode="one"
        value={[form.who]}
        onChange={([who]) => who && edit({ who })}
        items={whom.items.map(({ key, title, ...more }) => ({
          key,
          title,
          ...('names' in more ? { note: t.meeting.names(more.names) } : {}),
        }))}
      />
    </>
  );
}

function How({ form }: { form: Propose }) {
  const { meet, meeting } = useMeetTexts();
  const { propose } = meet;
  const { draft, edit, revision, wrong } = form;
  const place = { revision, maxLength: 100, error: wrong.place };
  return (
    <>
      <Field label={propose.way}>
        <Pills
          kind="jade"
          label={propose.way}
          value={draft.way}
          onSelect={(way) => edit({ way: way as Way })}
          items={WAYS.map((key) => ({ key, label: propose.ways[key] }))}
        />
      </Field>
      {draft.way === 'face' ? (
        <TextField
          {...place}
          key="place"
          label={propose.place}
          value={draft.place}
          placeholder={propose.placeExample}
          onInput={(text) => edit({ place: text })}
        />
      ) : (
        <TextField
          {...place}
          key="how"
          label={propose.remote}
          help={propose.remoteHelp}
          value={draft.how}
          placeholder={propose.remoteExample}
          onInput={(how) => edit({ how })}
        />
      )}
      <Field label={propose.minutes}>
        <Pills
          kind="jade"
          label={propose.minutes}
          value={String(draft.minutes)}
          onSelect={(minutes) => edit({ minutes: Number(minutes) })}
          items={MINUTES.map((minutes) => ({ key: String(minutes), label: meeting.minutes(minutes) }))}
        />
      </Field>
    </>
  );
}

function Times({ form }: { form: Propose }) {
  const t = useMeetTexts();
  const { propose } = t.meet;
  const { day, clock, chooseDay, chooseClock } = propose;
  return (
    <>
      {form.draft.times.map((time, at) => (
        <MomentChoice
          // biome-ignore lint/suspicious/noArrayIndexKey: its number is what a time is known by
          key={at}
          label={propose.time(at + 1)}
          value={time || undefined}
          words={{ day, clock, chooseDay, chooseClock }}
          earliest={partsOf(new Date(now()).toISOString()).day}
          inWords={(instant) => appointmentWords(t, instant, now())}
          error={form.wrong.times[at] || undefined}
          onChange={(instant) => form.setTime(at, instant)}
        />
      ))}
      {form.addTime ? (
        <Button kind="secondary" size="small" icon="plus" onTap={form.addTime}>
          {propose.addTime}
        </Button>
      ) : null}
      {form.removeTime ? (
        <Button kind="quiet" size="small" onTap={form.removeTime}>
          {propose.removeTime}
        </Button>
      ) : null}
    </>
  );
}
