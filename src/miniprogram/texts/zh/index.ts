import { shared } from './shared';

export const zh = {
  shared,
};
