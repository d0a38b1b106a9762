import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { DateInput } from '@/miniprogram/platform/date-input';
import { Field } from '../field';
import { fieldIds } from '../field/field';
import { Icon } from '../icon';
import { semantics } from '../semantics';
import classes from './index.module.scss';
import { momentOf, partsOf } from './moment';

type ChoiceProps = {
  label: string;
  /** First and last day, `YYYY-MM-DD` in China. */
  earliest?: string | undefined;
  latest?: string | undefined;
  help?: string | undefined;
  error?: string | undefined;
  /** The word for "may stay empty", shown beside the label. */
  optional?: string | undefined;
};

type DayChoiceProps = ChoiceProps & {
  /** `YYYY-MM-DD` in China. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  /** The day as people say it: 11月28日（周四）. */
  inWords: (day: string) => string;
  /** While nothing is chosen: 请选日期. */
  placeholder: string;
};

/** One day of the calendar. */
export function DayChoice(props: DayChoiceProps) {
  const { label, value = '', onChange, inWords, placeholder, error, help, optional } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      <Well
        kind="day"
        label={label}
        value={value}
        words={value || placeholder}
        earliest={props.earliest}
        latest={props.latest}
        belongsTo={label}
        wrong={Boolean(error)}
        helped={Boolean(help)}
        onChange={(day) => onChange(day || undefined)}
      />
      <Chosen words={value ? inWords(value) : ''} />
    </Field>
  );
}

type MomentChoiceProps = ChoiceProps & {
  /** An instant, ISO 8601. */
  value: string | undefined;
  /** Nothing until both day and time are chosen. */
  onChange: (instant: string | undefined) => void;
  /** The instant as people say it: 11月28日（周四）14:30. */
  inWords: (instant: string) => string;
  /** The names of the two halves, and what stands there while nothing is chosen. */
  words: { day: string; clock: string; chooseDay: string; chooseClock: string };
};

/** A day and a time of it, both in China. */
export function MomentChoice(props: MomentChoiceProps) {
  const { label, value, inWords, words, error, help, optional } = props;
  const { day, clock, choose } = useMoment(props);
  const shared = { belongsTo: label, wrong: Boolean(error), helped: Boolean(help) };
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      <View className={classes.halves} {...semantics({ role: 'group', label })}>
        <Well
          {...shared}
          kind="day"
          label={`${label}, ${words.day}`}
          value={day}
          words={day || words.chooseDay}
          earliest={props.earliest}
          latest={props.latest}
          onChange={(next) => choose(next, clock)}
        />
        <Well
          {...shared}
          kind="clock"
          label={`${label}, ${words.clock}`}
          value={clock}
          words={clock || words.chooseClock}
          onChange={(next) => choose(day, next)}
        />
      </View>
      <Chosen words={value ? inWords(value) : ''} />
    </Field>
  );
}

type WellProps = {
  kind: 'day' | 'clock';
  label: string;
  value: string;
  words: string;
  earliest?: string | undefined;
  latest?: string | undefined;
  /** The label of the field, whose help and error explain this half. */
  belongsTo: string;
  wrong: boolean;
  helped: boolean;
  onChange: (value: string) => void;
};

function Well({ kind, belongsTo, wrong, helped, value, ...input }: WellProps) {
  const ids = fieldIds(belongsTo);
  const describedBy = [wrong ? ids.error : '', helped ? ids.help : ''].filter(Boolean).join(' ');
  return (
    <View className={wrong ? classes.wrong : classes.well}>
      <DateInput
        {...input}
        kind={kind}
        value={value}
        invalid={wrong}
        describedBy={describedBy}
        className={(value ? classes.input : classes.empty) as string}
      />
      <Icon name={kind === 'day' ? 'calendar' : 'clock'} size={22} className={classes.icon} />
    </View>
  );
}

/** The weekday beside the digits: an appointment is remembered by it. */
function Chosen({ words }: { words: string }) {
  return (
    <View className={words ? classes.chosen : classes.nothing} {...semantics({ live: 'polite' })}>
      {words}
    </View>
  );
}

/** Half of an instant is nobody's business but this component's. */
function useMoment({ value, onChange }: MomentChoiceProps) {
  const [parts, setParts] = useState(() => partsOf(value));
  const said = useRef(value);
  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setParts(partsOf(value));
  }, [value]);
  const choose = (day: string, clock: string) => {
    setParts({ day, clock });
    said.current = momentOf(day, clock);
    onChange(said.current);
  };
  return { ...parts, choose };
}
