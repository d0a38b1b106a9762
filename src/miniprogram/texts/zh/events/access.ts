/** Who used a key, and whether the centre knows them. */
export const access = {
  claimed: (who: string, name: string, as: string) => `${name}说自己替${who}办（${as}）`,
  claimedNext: '中心核实以后，才能看到这件事',
  doubted: (who: string) => `要先核实：${who}这边进来的人`,
  confirmed: (who: string) => `中心核实了${who}这边的人`,
  checkedBy: { callback: '打了电话', window: '在窗口见了面' },
  misused: '后来核实，不是本人',
  undone: (who: string) => `以前有人误用了${who}的密钥，中心已收回`,
  answerBack: '那时的答复不算了，重新问',
  ended: (who: string) => `${who}换了手机，旧手机看不到了`,
};
