import { goBack, openPage, replacePage } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';

export function useDanger() {
  const centre = useCentreContact();
  return {
    centre,
    callPolice: () => callPhone('110'),
    callAdvice: () => callPhone('12348'),
    callCentre: () => centre && callPhone(centre.phone),
    file: () => openPage('pages/file/index', { afraid: '1' }),
    /** Nothing of this page stays to be gone back to. */
    leave: () => replacePage('pages/home/index'),
    back: () => goBack(),
  };
}
