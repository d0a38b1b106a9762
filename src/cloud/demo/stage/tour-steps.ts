import type { PartyId } from '@/domain/ids';
import { AGREEING } from './agreeing-steps';
import type { Walk } from './walk';
import type { Language } from './words';

type Role = 'applicant' | 'other' | 'mediator' | 'clerk';

export interface TourStep {
  readonly words: Readonly<Record<Language, string>>;
  /** Whose phones are to be looked at. */
  readonly acting: readonly Role[];
  happen(walk: Walk): Promise<void>;
}

const OTHER_SIDE = 'p2' as PartyId;

export const STEPS: readonly TourStep[] = [
  {
    words: {
      zh: '李芳家门口的路被砖堵了。她拿起手机，先选一句像自己家的事，几分钟写完。',
      en: "Bricks block the lane to Li Fang's house. She takes her phone and picks what sounds like her case.",
    },
    acting: ['applicant'],
    async happen({ applicant, file, look }) {
      applicant.show('pages/file/index');
      await look(4_500);
      await file();
    },
  },
  {
    words: {
      zh: '收到了：一件纠纷一个码。什么时候申请的、接下来谁做什么、最晚哪天，都写在上面。',
      en: 'We have it: one dispute, one code. When she asked, who does what next and by when are all on it.',
    },
    acting: ['applicant'],
    async happen({ applicant, filed }) {
      applicant.show('case/pages/receipt/index', { caseId: filed.caseId });
    },
  },
  {
    words: {
      zh: '受理员陈静那边马上多了一件。她看过内容，受理，分派给调解员周敏。',
      en: 'It is in the inbox of Chen Jing, the clerk, at once. She reads it, accepts it and names Zhou Min to it.',
    },
    acting: ['clerk', 'applicant'],
    async happen({ applicant, clerk, mediator, filed, look, ...walk }) {
      clerk.show('centre/pages/intake/index', { caseId: filed.caseId });
      applicant.show('case/pages/case/index', { caseId: filed.caseId });
      await look();
      await walk.do(clerk, { type: 'accept' });
      await walk.do(clerk, { type: 'assign', mediatorId: mediator.person().personId });
    },
  },
  {
    words: {
      zh: '周敏先声明跟两家没有亲戚关系，再打电话告诉张建国：自愿、不收钱、可以不答应。',
      en: 'Zhou Min first declares that she is kin to neither, then calls Zhang Jianguo: it is free and he may say no.',
    },
    acting: ['mediator'],
    async happen({ mediator, filed, look, ...walk }) {
      mediator.show('case/pages/case/index', { caseId: filed.caseId });
      await look();
      await walk.do(mediator, { type: 'declare', relation: 'none' });
      await walk.do(mediator, { type: 'log', how: 'call', partyId: OTHER_SIDE, result: 'reached' });
      await walk.do(mediator, { type: 'deliver', partyId: OTHER_SIDE, how: 'phone' });
    },
  },
  {
    words: {
      zh: '陈静给张建国发一个六位数的个人密钥，写在通知单上。码谁都能扫，密钥只有他有。',
      en: 'Chen Jing issues Zhang Jianguo a personal key of six digits. Anybody may scan the code; only he has the key.',
    },
    acting: ['clerk'],
    async happen({ clerk, filed, look, ...walk }) {
      clerk.show('centre/pages/keys/index', { caseId: filed.caseId });
      await look();
      const { key } = await walk.do(clerk, { type: 'issueKey', partyId: OTHER_SIDE });
      filed.key = key ?? '';
    },
  },
  {
    words: {
      zh: '张建国扫了码。光有码，只看得到办到哪一步、下一步哪天、找谁问，看不到是谁、为了什么。',
      en: 'Zhang Jianguo scans the code. Alone it shows the stage, the next date and whom to call: no name, no matter.',
    },
    acting: ['other'],
    async happen({ other, filed }) {
      other.show('other/pages/lookup/index', { code: filed.code });
    },
  },
  {
    words: {
      zh: '用密钥进来，才看到邀请：自愿、不收钱、调解员是谁、单独说的话谁看得到、别的路都还在。',
      en: 'The key lets him in to the invitation: voluntary, free, who mediates, who reads what, every other way stays open.',
    },
    acting: ['other'],
    async happen({ other, filed, claim }) {
      await claim();
      other.show('other/pages/invite/index', { caseId: filed.caseId });
    },
  },
  {
    words: {
      zh: '他点了「愿意谈」。李芳和周敏的手机上，轮到谁马上跟着变。',
      en: "He agrees to talk. On Li Fang's and Zhou Min's phones, whose turn it is changes at once.",
    },
    acting: ['other', 'applicant', 'mediator'],
    async happen({ applicant, other, mediator, filed, look, ...walk }) {
      applicant.show('case/pages/case/index', { caseId: filed.caseId });
      mediator.show('case/pages/case/index', { caseId: filed.caseId });
      await look(2_000);
      await walk.do(other, { type: 'consent' });
      other.show('case/pages/case/index', { caseId: filed.caseId });
    },
  },
  {
    words: {
      zh: '该答应的都答应了，周敏打开三方会谈。谁说一句，另外两部手机一秒之内就看到。',
      en: 'All who are needed have agreed, so Zhou Min opens the joint room. What one says, the others see within a second.',
    },
    acting: ['applicant', 'other', 'mediator'],
    async happen({ applicant, other, mediator, filed, look, language, ...walk }) {
      await walk.do(mediator, { type: 'openRoom' });
      // Each phone hears of it first, and the chat then opens in the joint room.
      await look(1_200);
      for (const phone of [applicant, other, mediator])
        phone.show('talk/pages/chat/index', { caseId: filed.caseId, room: 'joint' });
      await look(2_600);
      const text = {
        zh: '两位好，我是周敏。路要留多宽，两家先各说一个数。',
        en: 'Hello both, I am Zhou Min. How wide should the lane stay? Please each name a number.',
      }[language];
      await walk.do(mediator, { type: 'say', room: 'joint', text });
    },
  },
  {
    words: {
      zh: '两边在同一间屋里慢慢说。没信号时写的话不会丢，有网就发。',
      en: 'Both sides talk in one room, at their own pace. What is written without a signal goes when there is one.',
    },
    acting: ['applicant', 'other', 'mediator'],
    async happen({ applicant, other, look, language, ...walk }) {
      const lines = {
        zh: ['三轮车一米二，留一米五就够了。', '行，砖我周末挪到后院去。'],
        en: [
          'The tricycle is 1.2 m wide; 1.5 m is enough.',
          'All right. I will move the bricks behind the house.',
        ],
      }[language] as [string, string];
      await look(1_500);
      await walk.do(applicant, { type: 'say', room: 'joint', text: lines[0] });
      await look(2_600);
      await walk.do(other, { type: 'say', room: 'joint', text: lines[1] });
    },
  },
  ...AGREEING,
  {
    words: {
      zh: '从申请到协议生效，每一步谁做的、什么时候做的，都在这个码里。现在四部手机归您，随便试。',
      en: 'From filing to the agreement, who did what and when is all in one code. The four phones are yours: try anything.',
    },
    acting: ['applicant', 'other', 'mediator', 'clerk'],
    async happen({ applicant, clerk, filed }) {
      applicant.show('case/pages/case/index', { caseId: filed.caseId });
      clerk.show('case/pages/case/index', { caseId: filed.caseId });
    },
  },
];
