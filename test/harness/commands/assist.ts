import { TOLD } from '../well-formed';
import { aboutOrNot, type Maker, reason } from './around';

type Assist = 'confirmFiling' | 'setChannel';

/** A filing for somebody else, and how a party is reached. */
export const assistMakers: { readonly [T in Assist]: Maker<T> } = {
  confirmFiling: () => [
    { agreed: true, told: TOLD },
    { agreed: true, told: TOLD },
    { agreed: true },
    { agreed: false, reason, told: TOLD },
  ],
  setChannel: (here) =>
    aboutOrNot(here).flatMap((one) =>
      (['phone', 'app', 'paper'] as const).map((channel) => ({ ...one, channel })),
    ),
};
