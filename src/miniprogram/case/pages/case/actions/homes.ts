import type { CommandType } from '@/domain/case/command';

/** A file in this folder offers it, or a page that the case page leads to by itself carries it out. */
export type Home = 'offers' | `${string}/pages/${string}/index`;

/**
 * Where a person finds each command. A new command does not compile before it stands here, and the tests ask
 * whether the place named really offers it.
 */
export const HOMES: Readonly<Record<CommandType, Home>> = {
  accept: 'offers',
  askSupplement: 'offers',
  supplement: 'offers',
  decline: 'offers',
  assign: 'offers',
  declare: 'offers',
  issueKey: 'offers',
  deliver: 'offers',
  log: 'offers',
  consent: 'offers',
  answerLater: 'offers',
  refuse: 'offers',
  withdraw: 'offers',
  openRoom: 'offers',
  pauseRoom: 'offers',
  resumeRoom: 'offers',
  say: 'talk/pages/chat/index',
};
