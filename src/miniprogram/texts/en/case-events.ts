import type { Shape } from '../shape';
import type { events as zh } from '../zh/case-events';
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

export const events: Shape<typeof zh> = {
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
