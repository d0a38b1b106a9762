import type { Shape } from '../shape';
import type { shared as zh } from '../zh/shared';

export const shared: Shape<typeof zh> = {
  appName: 'One Code',
  back: 'Back',
  close: 'Close',
  loading: 'Loading',
  retry: 'Try again',
  unread: (count) => `${count} unread`,
  navigation: 'Main pages',
  here: 'this page',
  /** Between two half sentences. */
  comma: '; ',
  photosDenied: 'No access to your photos. Please allow it in the settings.',
};
