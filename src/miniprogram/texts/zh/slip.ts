/** A case on paper: to print, to hang up, to hand over. */
export const slip = {
  title: '打印单子',
  note: '是 PDF。上面只有解纷码、下一步和中心电话，没有姓名，也没有内容。',
  keyNote: '带上面这个密钥，印在要撕下或折进去的那一截。给完本人，请把手机里的这份删掉。',
  mine: '下载这张单子',
  mineNote: '可以打印，放在家里也不怕人看',
  formats: {
    a5: 'A5 单子',
    '58mm': '58 毫米小票',
    '80mm': '80 毫米小票',
    poster: 'A4 大字',
  },
  reply: 'A5 单子，背面可以答复',
  replyNote: '不用手机的人，在纸上打勾、签名',
  making: '正在做单子',
  saved: '存到下载里了，是 PDF',
  failed: '单子做好了，这部手机没打开。可以请中心打印一份',
};
