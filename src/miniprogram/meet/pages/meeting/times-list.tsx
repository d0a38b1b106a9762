import { TickList } from '@/miniprogram/components/tick-list';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { appointmentWords, type ShownMeeting } from '@/miniprogram/wording/meeting';
import { exclusive, none } from './use-own-times';

type TimesListProps = {
  label: string;
  meeting: ShownMeeting;
  value: readonly string[];
  onChange: (next: readonly string[]) => void;
  now: number;
  help?: string | undefined;
};

/** The times on offer, each to tick, and a last row for "none of these". */
export function TimesList({ label, meeting, value, onChange, now, help }: TimesListProps) {
  const t = useMeetTexts();
  const words = t.meet.meeting;
  return (
    <TickList
      label={label}
      help={help}
      value={value}
      onChange={(next) => onChange(exclusive(value, next))}
      items={[
        ...meeting.times.map((time, at) => ({
          key: String(at),
          title: appointmentWords(t, time, now),
          ...(Date.parse(time) <= now ? { note: words.over, disabled: true } : {}),
        })),
        { key: none, title: words.none, note: words.noneNote },
      ]}
    />
  );
}
