import { encodePng } from '@/cloud/demo/photos/png';
import type { Block, DrawnSignature, Paper } from '@/cloud/papers/paper';

/** A small picture, grey from left to right. */
export const picture = (width = 40, height = 30): Buffer => encodePng(width, height, (x) => [x, x, x]);

/** A signature as a finger draws it, in three strokes. */
export const drawn: DrawnSignature = {
  kind: 'drawn',
  width: 600,
  height: 200,
  path: 'M40 120 l40 -80 30 10 20 70 M250 60 L250 150 M230,100,300,90 l-10 -5',
};

export function paperOf(...blocks: Block[]): Paper {
  return { title: '人民调解记录', date: '2026-03-12T02:30:00Z', blocks };
}

/** Every kind of block, and names that ordinary fonts lack: of extension A and B, in Yi and in Tibetan. */
export function agreement(): Paper {
  return {
    title: '人民调解协议书',
    committee: '花荄镇人民调解委员会',
    number: '（2026）花人调字第12号',
    code: { text: '5107 0510 2026 0012', link: 'https://yima.example.cn/c/5107051020260012' },
    date: '2026-03-12T02:30:00Z',
    marginNote: '第一份 申请人留存',
    blocks: [
      {
        kind: 'fields',
        columns: 3,
        group: '申请人',
        cells: [
          { label: '姓名', value: '李芳' },
          { label: '性别', value: '女' },
          { label: '联系电话', value: '13800000001' },
          { label: '住址', value: '四川省绵阳市安州区花荄镇联丰村3组27号', span: 3 },
        ],
      },
      {
        kind: 'fields',
        columns: 2,
        cells: [
          { label: '对方姓名', value: '张㛃𬭎' },
          { label: '曾用名', value: '彣龑𠮷䶮' },
          { label: '民族语姓名', value: 'ꆈꌠ' },
        ],
      },
      { kind: 'heading', text: '主要事实' },
      {
        kind: 'paragraph',
        text: '双方系邻居。2025年10月，院墙向申请人一侧移动约0.35米，雨水流入堂屋。\n经调解员两次到现场勘查，双方对事实没有争议。',
      },
      {
        kind: 'clauses',
        numbering: 'chinese',
        items: [
          { text: '院墙于2026年4月30日前退回老墙基。' },
          { text: '赔偿人民币2,400.00元：', parts: ['3月31日前支付800.00元；', '4月30日前支付1,600.00元。'] },
        ],
      },
      { kind: 'clauses', numbering: 'article', from: 12, items: [{ text: '本协议一式三份。' }] },
      {
        kind: 'schedule',
        caption: '付款计划',
        columns: [{ title: '期次' }, { title: '日期', share: 2 }, { title: '金额', align: 'right' }],
        rows: [
          ['1', '2026年3月31日', '800.00'],
          ['2', '2026年4月30日', '1,600.00'],
        ],
      },
      { kind: 'paragraph', lead: '履行方式：', text: '银行转账。', indent: 'none' },
      {
        kind: 'signatures',
        lines: [
          {
            role: '申请人',
            who: '李芳',
            mark: drawn,
            time: '2026年3月12日 10:21',
            note: '身份由周敏当面核对。',
          },
          { role: '被申请人', who: '张㛃𬭎', mark: { kind: 'image', bytes: picture(60, 20) } },
          { role: '代理人', who: '王大伟', mark: { kind: 'refused', reason: '要先问本人' }, time: '3月12日' },
          { role: '调解员', who: '周敏', mark: { kind: 'blank' } },
        ],
      },
      {
        kind: 'seal',
        who: '花荄镇人民调解委员会',
        date: '二〇二六年三月十二日',
        electronic: { value: '7f3a 91c2', time: '2026年3月12日 11:02' },
      },
      { kind: 'page-break' },
      {
        kind: 'photos',
        across: 2,
        items: [
          { bytes: picture(), caption: '滴水沟', place: '联丰村', time: '2026年3月1日 09:12' },
          { bytes: picture(30, 40), caption: '墙基' },
        ],
      },
      { kind: 'note', text: '照片由调解员现场拍摄。' },
    ],
  };
}

/** What the agreement says, as it must be read out, without any space. */
export const AGREEMENT_TEXT = [
  '花荄镇人民调解委员会人民调解协议书（2026）花人调字第12号',
  '申请人姓名李芳性别女联系电话13800000001住址四川省绵阳市安州区花荄镇联丰村3组27号',
  '对方姓名张㛃𬭎曾用名彣龑𠮷䶮民族语姓名ꆈꌠ',
  '主要事实双方系邻居。2025年10月，院墙向申请人一侧移动约0.35米，雨水流入堂屋。',
  '经调解员两次到现场勘查，双方对事实没有争议。',
  '一、院墙于2026年4月30日前退回老墙基。二、赔偿人民币2,400.00元：',
  '（一）3月31日前支付800.00元；（二）4月30日前支付1,600.00元。第十二条本协议一式三份。',
  '付款计划期次日期金额12026年3月31日800.0022026年4月30日1,600.00履行方式：银行转账。',
  '申请人：李芳2026年3月12日10:21身份由周敏当面核对。被申请人：张㛃𬭎年月日',
  '代理人：王大伟拒绝签名：要先问本人（3月12日）调解员：周敏年月日',
  '电子印章花荄镇人民调解委员会印章值：7f3a91c22026年3月12日11:02',
  '花荄镇人民调解委员会二〇二六年三月十二日',
  '滴水沟地点：联丰村时间：2026年3月1日09:12墙基照片由调解员现场拍摄。',
].join('');
