import type { assist as zh } from '@/miniprogram/texts/zh/events/assist';
import type { Shape } from '../../shape';

export const assist: Shape<typeof zh> = {
  assisted: (who: string, name: string) => `${name} filed for ${who}`,
  offices: {
    cadre: 'village official',
    grid_worker: 'grid worker',
    family: 'family',
    other: 'somebody else',
  },
  authorities: { spoken: 'asked by them aloud', written: 'with a written authority', law: 'legal guardian' },
  authorityShown: (who: string) => `By what right somebody acts for ${who}`,
  phone: (phone: string) => `their telephone ${phone}`,
  confirmed: (who: string) => `The person themselves wants mediation: ${who}`,
  disowned: (who: string) => `The person themselves did not ask for it: ${who}`,
  told: {
    key: 'came in with their own key',
    phone: 'said by phone and read back to them',
    visit: 'said at home and read back to them',
    window: 'said at the window and read back to them',
    paper: 'on paper and read back to them',
  },
  helperYes: 'The person has said yes to this filing',
  helperNo: 'The person did not say yes; the filing is withdrawn',
  channel: (who: string) => `How to reach ${who}`,
  channels: { app: 'on their phone', phone: 'by a call', paper: 'by a visit, at the window, on paper' },
  called: (who: string) => `The staff ask ${who} in person or by phone`,
  selfAgain: (who: string) => `Answers on the phone from now on: ${who}`,
  recorded: (who: string) => `An answer was taken down for ${who}`,
};
