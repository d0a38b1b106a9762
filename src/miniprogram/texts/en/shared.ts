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
  sides: { applicant: 'Applicant', other: 'Other side' },
  channels: { app: 'by phone app', phone: 'by telephone', paper: 'no phone: visit or paper' },
  helperOffices: {
    cadre: 'village official',
    grid_worker: 'grid worker',
    family: 'family',
    other: 'somebody who helps',
  },
  photo: (n) => `Photo ${n}`,
  unopened: 'It did not open. Check the connection and tap again.',
  caseFailed: 'This case could not be opened',
  door: {
    note: ' To see the case, scan or type the code on the slip, then the key. A key works once: ask the centre for a new one.',
    enter: 'Scan or type the code',
    staff: 'I am staff',
    desk: 'Back to my desk',
    call: 'Call the centre',
  },
};
