import { useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { useCourts } from './use-courts';

const other = 'other';

type CourtChoiceProps = { view: CaseView; value: string; onChange: (court: string) => void };

/** The courts of the place, and any other by its name. */
export function CourtChoice({ view, value, onChange }: CourtChoiceProps) {
  const { court: words } = useAccordTexts();
  const { names, isInviting } = useCourts(view);
  const [typing, setTyping] = useState(false);
  const typed = typing || names.length === 0 || (value !== '' && !names.includes(value));
  return (
    <>
      <Field label={words.court} help={isInviting ? words.invitingNote : words.courtNote}>
        {names.length > 0 ? (
          <ChoiceList
            label={words.court}
            mode="one"
            value={typed ? [other] : value === '' ? [] : [value]}
            onChange={([next]) => {
              setTyping(next === other);
              onChange(next === other || next === undefined ? '' : next);
            }}
            items={[
              ...names.map((name) => ({ key: name, title: name })),
              { key: other, title: words.otherCourt },
            ]}
          />
        ) : null}
      </Field>
      {typed ? (
        <TextField
          label={words.courtName}
          value={value}
          maxLength={60}
          placeholder={words.courtPlaceholder}
          onInput={onChange}
        />
      ) : null}
    </>
  );
}
