import type { Given } from '../../harness/given';
import { ASSIST } from './assist';
import { CONSENT } from './consent';
import type { Invariant, OfEvents } from './invariant';
import { ROAD, WHOSE_TURN } from './road';
import { SECRECY } from './secrecy';
import { SIGNED, SIGNING } from './signing';

export { OF_ENDS, OF_LIVES } from './judging';
export { SEEN as OF_STEPS } from './secrecy';

/** What holds of every single event, whoever caused it. */
export const OF_EVENTS: OfEvents = [...ROAD, ...CONSENT, ...ASSIST, ...SIGNING, ...SECRECY];

/** What holds of a case between any two steps. */
export const OF_CASES: readonly Invariant<Given>[] = [...WHOSE_TURN, ...SIGNED];
