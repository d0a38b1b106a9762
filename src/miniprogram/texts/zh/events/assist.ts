/** Who filed for whom, how a party is reached, and answers that staff took down. */
export const assist = {
  assisted: (who: string, name: string) => `${name}替${who}申请（代办）`,
  offices: { cadre: '村社干部', grid_worker: '网格员', family: '家人', other: '其他人' },
  authorities: { spoken: '本人当面托的', written: '本人写了委托', law: '依法监护' },
  authorityShown: (who: string) => `替${who}办事的凭据`,
  phone: (phone: string) => `代办人电话 ${phone}`,
  confirmed: (who: string) => `${who}本人说要调解`,
  disowned: (who: string) => `${who}本人说没有要申请`,
  told: {
    key: '本人用自己的密钥进来了',
    phone: '电话里说的，已念给本人听',
    visit: '上门说的，已念给本人听',
    window: '在窗口说的，已念给本人听',
    paper: '写在纸上，已念给本人听',
  },
  helperYes: '本人已经同意这件申请',
  helperNo: '本人没有同意这件申请，申请撤回了',
  channel: (who: string) => `怎么联系${who}`,
  channels: { app: '用手机看', phone: '打电话', paper: '上门或到窗口，用纸' },
  called: (who: string) => `${who}不用手机，由工作人员当面或打电话问`,
  selfAgain: (who: string) => `${who}自己用手机答复`,
  recorded: (who: string) => `替${who}记下了答复`,
};
