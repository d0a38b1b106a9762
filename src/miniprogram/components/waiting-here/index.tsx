import { useWaitsHere } from '@/miniprogram/stores/use-left';
import { useTexts } from '@/miniprogram/texts';
import { Notice } from '../notice';

/** On every page and sheet: what was sent from here is kept on the phone and goes by itself. */
export function WaitingHere() {
  const { errors } = useTexts();
  return useWaitsHere() ? (
    <Notice tone="amber" icon="clock">
      {errors.codes['outbox.waiting']()}
    </Notice>
  ) : null;
}
