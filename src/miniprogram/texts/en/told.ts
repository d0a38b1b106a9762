import type { Shape } from '../shape';
import type { told as zh } from '../zh/told';

export const told: Shape<typeof zh> = {
  how: 'How they said it',
  ways: {
    phone: 'On the phone',
    visit: 'Face to face, on a visit',
    window: 'At the window',
    paper: 'On paper',
  },
  readBack: 'Read back to them, and they said it is right',
  note: 'It counts as their answer once you note how it was said, and that it was read back.',
  missing: {
    how: 'Say how they told you',
    readBack: 'Read it back to them first; note it when they say it is right',
  },
};
