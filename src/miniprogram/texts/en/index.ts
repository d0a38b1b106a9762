import type { Shape } from '../shape';
import type { zh } from '../zh';
import { danger } from './danger';
import { errors } from './errors';
import { filing } from './filing';
import { home } from './home';
import { kinds } from './kinds';
import { me } from './me';
import { mine } from './mine';
import { procedure } from './procedure';
import { shared } from './shared';

export const en: Shape<typeof zh> = {
  danger,
  filing,
  home,
  me,
  mine,
  errors,
  kinds,
  procedure,
  shared,
};
