import type { Words } from '../setting/tokens';

/** What stands on every slip and poster, whoever it is for. */
export const ALWAYS = {
  voluntary: '调解不收钱，全凭自愿，随时可以退出，不影响您去法院或找有关部门。',
  genuineLead: '怎么知道是真的：',
  genuine: '到村（居）委会当面问，或打镇政府公布的电话。不要只信这张纸上的号码。',
  neverLead: '我们从不要：',
  never: '钱、银行卡号、短信验证码，也不叫您下载别的软件。谁要，谁就是骗子，请打 110。',
  humanLead: '找真人：',
  scan: '用微信“扫一扫”',
} as const;

/** What a slip is, in three sentences, and what stands around them. */
export const ON_A_SLIP = {
  title: '解纷码',
  scan: '微信“扫一扫”，或输入 16 位数字',
  what: [
    '这是一件事在中心办理的号码，凭它随时能看办到了哪一步。',
    '只有码，看不到是谁、为什么事；要看内容、要说话，还要用各人自己的 6 位个人密钥。',
    ALWAYS.voluntary,
  ],
  nextLead: '接下来：',
  mayChange: '日子可能会变，扫码看最新的。',
  english: 'Scan, or type the 16 digits, to see the next step. Mediation is free and voluntary.',
} as const;

/** The next date and what happens then. */
export const NEXT = {
  by: (day: string, words: string) => `${day}前，${words}。`,
  late: (day: string, words: string) => `原定${day}前，${words}。日子过了，可以打电话催。`,
  ask: '想知道详情，请打中心电话。',
  together: '这件事已经和另一件合在一起办。',
  until: (moment: string) => `有效到 ${moment}`,
} as const;

export const ON_A_KEY = {
  tear: '撕下来自己收好，别给别人看',
  fold: '沿虚线往里折，别给人看',
  foldAgain: '再往里折一次，就藏好了',
  for: (name: string) => `只给：${name}`,
  key: '个人密钥',
  use: '扫码后点“我有个人密钥”，输入这 6 位。只用一次。',
  never: '工作人员不会打电话向您要它。',
} as const;

export const ON_A_REPLY = {
  title: '您的答复',
  how: '不用手机，在这张纸上答复也一样。请在一个方框里打“√”。愿意不愿意都可以；说了还能改。',
  choices: ['愿意谈', '再想想', '不愿意'],
  choiceNotes: ['可以跟对方谈一谈', '过几天再答复', '这次就不谈了，您的其他路都还在'],
  fields: ['姓名', '日期', '签名（或按手印）'],
  handInLead: '交到哪里：',
  handIn: (centre: string, address: string | undefined) =>
    `${address === undefined ? centre : `${centre}（${address}）`}，或交给村（居）委会、上门的工作人员。也可以打电话答复。`,
} as const;

/** Whom to call, in bold, then when and where: 找真人：打 0816-5550123，周一至周五 9:00—17:00，地址：花荄镇政府路 1 号。 */
export function humanWords(contact: {
  readonly phone: string;
  readonly hours?: string | undefined;
  readonly address?: string | undefined;
}): Words[] {
  const { hours, address } = contact;
  const rest = [hours, address === undefined ? undefined : `地址：${address}`];
  const words = rest.filter((part) => part !== undefined).map((part) => `，${part}`);
  return [{ text: `打 ${contact.phone}`, bold: true }, { text: `${words.join('')}。` }];
}
