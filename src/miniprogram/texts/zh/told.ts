/** What staff say beside an answer that they take down for a party. */
export const told = {
  how: '他是怎么说的',
  ways: { phone: '电话里说的', visit: '上门当面说的', window: '到窗口说的', paper: '写在纸上的' },
  readBack: '已经念给他听，他说对',
  note: '记上怎么说的、念给他听过，才算他的答复。',
  missing: { how: '请选他是怎么说的', readBack: '请先念给他听，他说对了再记' },
};
