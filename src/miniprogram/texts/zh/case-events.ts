import { access } from './events/access';
import { afterwards } from './events/afterwards';
import { agreement } from './events/agreement';
import { assist } from './events/assist';
import { care } from './events/care';
import { change } from './events/change';
import { first } from './events/first';
import { meeting } from './events/meeting';
import { people } from './events/people';
import { promise } from './events/promise';

/** What a step of the timeline is called, and what is said under it; the later chapters each under their name. */
export const events = {
  ...first,
  promise,
  people,
  meeting,
  agreement,
  afterwards,
  change,
  care,
  access,
  assist,
};
