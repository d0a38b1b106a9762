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

/** 0816-5550123，周一至周五 9:00—17:00，花荄镇政府路 1 号 */
export function humanWords(contact: {
  readonly phone: string;
  readonly hours?: string | undefined;
  readonly address?: string | undefined;
}): string {
  const where = contact.address === undefined ? undefined : `地址：${contact.address}`;
  return `${[`打 ${contact.phone}`, contact.hours, where].filter((part) => part !== undefined).join('，')}。`;
}
