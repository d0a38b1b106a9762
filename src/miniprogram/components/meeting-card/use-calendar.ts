import type { CaseView } from '@/domain/case/view';
import { addToCalendar } from '@/miniprogram/platform/phone-calendar';
import { useMeetingTexts } from '@/miniprogram/texts/meeting-texts';
import type { ShownMeeting } from '@/miniprogram/wording/meeting';
import { showToast } from '../toast';

/** Time to wash, dress and walk there. */
const reminderMinutes = 120;

/** One tap puts an arranged meeting into the phone's calendar; its title tells nobody at home what it is about. */
export function useCalendar({ centre }: Pick<CaseView, 'centre'>): (meeting: ShownMeeting) => void {
  const { calendar } = useMeetingTexts().meeting;
  return ({ time, minutes, where }) => {
    if (time === undefined) return;
    const entry = { title: calendar.title(centre.name), start: time, minutes, place: where, reminderMinutes };
    void addToCalendar(entry).then((answer) =>
      showToast(calendar[answer], answer === 'added' || answer === 'saved' ? 'jade' : 'cinnabar'),
    );
  };
}
