import { View } from '@tarojs/components';
import { useState } from 'react';
import { CONFIRMATION_RESULTS, type ConfirmationResult } from '@/domain/case/afterwards/shape';
import type { CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { fullDay } from '@/miniprogram/accord/words';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { CourtChoice } from './court-choice';
import classes from './index.module.scss';
import { type CourtPage, courtDays } from './use-court';

type StaffProps = { page: CourtPage; view: CaseView };

/** The papers have been handed to the court. */
export function File({ page, view }: StaffProps) {
  const t = useAccordTexts();
  const { staff, needsCourt } = t.court;
  const [court, setCourt] = useState(page.court);
  const [on, setOn] = useState<string | undefined>(undefined);
  const missing = court.trim() === '' ? needsCourt : on === undefined ? staff.needs.on : undefined;
  return (
    <View className={classes.section}>
      <SectionTitle>{staff.file}</SectionTitle>
      <View className={classes.note}>{staff.fileNote}</View>
      <Card>
        <CourtChoice view={view} value={court} onChange={setCourt} />
        <DayChoice
          label={staff.on}
          value={on}
          onChange={setOn}
          {...courtDays(view)}
          inWords={(day) => fullDay(t, day)}
          placeholder={staff.onPlaceholder}
        />
      </Card>
      <Button
        loading={page.busy}
        disabled={missing !== undefined}
        reason={missing}
        onTap={() => on !== undefined && void page.file(court, on)}
      >
        {staff.file}
      </Button>
    </View>
  );
}

/** What the court said. */
export function Decide({ page, view }: StaffProps) {
  const t = useAccordTexts();
  const { staff } = t.court;
  const [result, setResult] = useState<ConfirmationResult | undefined>(undefined);
  const [on, setOn] = useState<string | undefined>(undefined);
  const [number, setNumber] = useState('');
  const missing = result === undefined ? staff.needs.result : on === undefined ? staff.needs.on : undefined;
  return (
    <View className={classes.section}>
      <SectionTitle>{staff.decide}</SectionTitle>
      <Card>
        <Field label={staff.result}>
          <ChoiceList
            label={staff.result}
            mode="one"
            value={result === undefined ? [] : [result]}
            onChange={([next]) => setResult(next)}
            items={CONFIRMATION_RESULTS.map((key) => ({
              key,
              title: staff.results[key],
              note: staff.resultNotes[key],
            }))}
          />
        </Field>
        <DayChoice
          label={staff.decidedOn}
          value={on}
          onChange={setOn}
          {...courtDays(view)}
          inWords={(day) => fullDay(t, day)}
          placeholder={staff.onPlaceholder}
        />
        <TextField
          label={staff.number}
          value=""
          maxLength={60}
          placeholder={staff.numberPlaceholder}
          optional={staff.optional}
          onInput={setNumber}
        />
      </Card>
      <Button
        loading={page.busy}
        disabled={missing !== undefined}
        reason={missing}
        onTap={() => result !== undefined && on !== undefined && void page.decide(result, on, number)}
      >
        {staff.decide}
      </Button>
    </View>
  );
}
