/** 聊天里看消息要用的话：翻看、折叠、网址、审看、危险 */
export const reading = {
  /** 往上翻还有没看过的 */
  firstUnread: (count: number) => `新消息 ${count} 条 ↑`,
  toNewest: '回到最新',
  read: (names: string) => `${names} 已读`,
  unfold: '展开全文',
  fold: '收起',
  /** 点了网址先问 */
  link: {
    title: '要打开这个网址吗？',
    warning: '不认识的网址别打开，别输银行卡和验证码。',
    open: '打开',
    copy: '复制网址',
    copied: '网址复制好了',
    failed: '没复制成，请自己记下来',
  },
  /** 调解员把骂人的话折起来 */
  folded: '调解员折叠了这条消息',
  show: '查看',
  hideAgain: '收起来',
  hideAsked: (name: string) => `${name}请您折叠这条消息`,
  /** 发之前先由调解员看一眼 */
  held: {
    own: '调解员看过后才会发出',
    ownNote: '话里有些词可能伤人，先请调解员看一眼。大家现在看不到，也没有丢。',
    title: (name: string) => `${name}的话，等您看过再发`,
    note: '您放行之前，只有您和写的人看得到。',
    release: '放行',
    released: '已经发出去了',
    back: '退回',
    backTitle: '退回这条消息',
    backNote: '写的人会看到您的原因，可以改了再发。别的人看不到。',
    reason: '为什么退回',
    placeholder: '比如：话说重了，换个说法',
    backSend: '退回',
    backDone: '退回去了，他会看到原因',
    returned: '没有发出：调解员退回来了',
    why: (reason: string) => `原因：${reason}`,
    change: '改一改再发',
    changed: '放到下面了，改好再发',
  },
  /** 听着有危险的话，只有帮忙的人看得到 */
  danger: {
    mark: '这句话听着有危险',
    settle: '已处理',
    title: '怎么处理的',
    sheetNote: '写一句您做了什么，比如打了电话、人没事。记号就收起来，记录会留着。',
    reason: '做了什么',
    placeholder: '比如：打了电话，人没事',
    send: '记下来',
    done: '记下来了',
  },
  /** 一下子发了很多条 */
  moreWaiting: (count: number) => `还有 ${count} 条排着队等着发`,
  /** 给调解员：不在眼前的 */
  waiting: (count: number) => `${count} 条等您看 ↑`,
  pdf: (size: string) => `PDF 文件 · ${size}`,
  pdfOpen: (size: string) => `打开 PDF 文件，${size}`,
  pdfName: '聊天里的文件',
  pdfAnswers: {
    gone: '文件打不开了，请退出这一页再进来',
    offline: '没信号，文件没取到，有网再点一次',
    failed: '手机打不开这个文件',
  },
};
