import { useState } from 'react';
import { CHECKED_BY, type CheckedBy, USUAL_SCOPE } from '@/domain/case/access/shape';
import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { momentOf } from '@/miniprogram/components/date-choice/moment';
import { Field } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { Sheet } from '@/miniprogram/components/sheet';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { now } from '@/miniprogram/platform/clock';
import { dayWords } from '@/miniprogram/wording/when';
import type { Checked, PartyPage } from './use-party';

type Given = NonNullable<Checked['scope']>[number];

/** Nobody signs for another without paper. */
const SCOPES = ['read', 'talk', 'answer'] as const;

export function ClaimSheets({ page }: { page: PartyPage }) {
  const { claims } = usePeopleTexts().people;
  const { asked, busy, problem } = page;
  const claim = typeof asked === 'object' && 'claim' in asked ? asked : undefined;
  const close = () => page.ask(undefined);
  const rest = { busy, problem, onSend: page.answer, onClose: close };
  const name = claim?.actor?.name ?? page.party?.name ?? '';
  return (
    <>
      {claim?.claim === 'confirm' ? <ConfirmSheet page={page} name={name} onClose={close} /> : null}
      <ReasonSheet
        {...rest}
        open={claim?.claim === 'doubt'}
        words={{
          title: claims.doubtTitle(name),
          note: claims.doubtNote,
          reason: claims.why,
          help: claims.whyHelp,
          placeholder: claims.doubtPlaceholder,
          send: claims.doubtSend,
        }}
      />
      <ReasonSheet
        {...rest}
        danger
        open={claim?.claim === 'undo'}
        words={{
          title: claims.undoTitle(name),
          note: claims.undoNote,
          reason: claims.why,
          help: claims.whyHelp,
          placeholder: claims.undoPlaceholder,
          send: claims.undoSend,
        }}
      />
    </>
  );
}

/** How the centre made sure; and for somebody who acts for the party, how far and how long. */
function ConfirmSheet({ page, name, onClose }: { page: PartyPage; name: string; onClose: () => void }) {
  const t = usePeopleTexts();
  const { people } = t;
  const { claims } = people;
  const [how, setHow] = useState<CheckedBy | undefined>(undefined);
  const [scope, setScope] = useState<readonly Given[]>(USUAL_SCOPE);
  const [until, setUntil] = useState<string | undefined>(undefined);
  const { asked, party } = page;
  const actor = typeof asked === 'object' && 'claim' in asked ? asked.actor : undefined;
  const asks = actor?.unconfirmed === true;
  const { missing: words } = people;
  const missing = how === undefined ? words.how : asks && scope.length === 0 ? words.scope : undefined;
  const more = asks ? { scope, ...(until ? { until: momentOf(until, '23:59') } : {}) } : {};
  return (
    <Sheet
      open
      title={claims.confirmTitle(name)}
      onClose={onClose}
      actions={
        <Button
          loading={page.busy}
          disabled={missing !== undefined}
          reason={missing}
          onTap={() => how && page.confirm({ how, ...more })}
        >
          {claims.confirmSend}
        </Button>
      }
    >
      <Notice tone="neutral" icon="phone">
        {asks ? claims.askActing(party?.name ?? '') : claims.askSelf}
      </Notice>
      <Field label={claims.how}>
        <ChoiceList
          label={claims.how}
          mode="one"
          value={how ? [how] : []}
          onChange={([next]) => setHow(next)}
          items={CHECKED_BY.map((key) => ({ key, ...claims.ways[key] }))}
        />
      </Field>
      {asks ? (
        <>
          <Field label={claims.scope}>
            <ChoiceList
              label={claims.scope}
              mode="many"
              value={scope}
              onChange={setScope}
              items={SCOPES.map((key) => ({ key, title: people.scopes[key] }))}
            />
          </Field>
          <DayChoice
            label={claims.until}
            value={until}
            help={claims.untilHelp}
            placeholder={people.actor.chooseDay}
            inWords={(day) => dayWords(t, `${day}T12:00:00+08:00`, now())}
            onChange={setUntil}
          />
        </>
      ) : null}
      {page.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {page.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
