import { Card } from '@/miniprogram/components/card';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { TextArea } from '@/miniprogram/components/field';
import { now } from '@/miniprogram/platform/clock';
import { dayWords } from '@/miniprogram/wording/when';
import { dayAfter, noonOf } from './days';
import { useChangeTexts } from './texts';

const longest = 1000;
/** The rules look no further ahead than a year. */
const mostDays = 366;

type WordsProps = {
  label: string;
  /** Who will read it. */
  help: string;
  value: string;
  onInput: (text: string) => void;
  placeholder?: string;
  error: string | undefined;
  maxLength?: number;
};

/** A reason, or what somebody will do, in their own words. */
export function WordsField({ maxLength = longest, ...field }: WordsProps) {
  return (
    <Card>
      <TextArea rows={3} maxLength={maxLength} {...field} />
    </Card>
  );
}

type DayProps = {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  error: string | undefined;
  /** From how many days after today on. */
  from?: number;
  optional?: boolean;
};

/** A day to come. */
export function DayField({ from = 1, optional, ...field }: DayProps) {
  const t = useChangeTexts();
  const time = now();
  return (
    <Card>
      <DayChoice
        {...field}
        optional={optional ? t.change.optional : undefined}
        earliest={dayAfter(time, from)}
        latest={dayAfter(time, mostDays)}
        placeholder={t.change.chooseDay}
        inWords={(day) => dayWords(t, noonOf(day), time)}
      />
    </Card>
  );
}
