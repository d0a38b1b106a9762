import type { Shape } from '../shape';
import type { tellMe as zh } from '../zh/tell-me';

export const tellMe: Shape<typeof zh> = {
  title: 'Tell me by WeChat when it goes on',
  note: 'WeChat will ask whether you agree. It says only that there is news: no names, no content.',
  done: 'You will be told',
  doneNote: 'Each time you agree, WeChat tells you once. Tap again to be told again.',
  refused: 'You will not be told by WeChat',
  refusedNote: 'Everything stands under Notices at any time; tap again if you change your mind.',
  failed: 'It was not kept: please tap again',
};
