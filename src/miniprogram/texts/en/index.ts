import type { Shape } from '../shape';
import type { zh } from '../zh';
import { shared } from './shared';

export const en: Shape<typeof zh> = {
  shared,
};
