import { caseFile } from './case-file';
import { centre } from './centre';
import { chat } from './chat';
import { danger } from './danger';
import { enter } from './enter';
import { errors } from './errors';
import { filing } from './filing';
import { home } from './home';
import { invite } from './invite';
import { kinds } from './kinds';
import { lookup } from './lookup';
import { me } from './me';
import { mediator } from './mediator';
import { mine } from './mine';
import { procedure } from './procedure';
import { receipt } from './receipt';
import { shared } from './shared';

export const zh = {
  danger,
  filing,
  home,
  invite,
  lookup,
  me,
  mine,
  receipt,
  caseFile,
  centre,
  chat,
  enter,
  errors,
  kinds,
  mediator,
  procedure,
  shared,
};
