/** What staff say beside an answer that they take down for a party. */
export const told = {
  how: '本人是怎么说的',
  ways: { phone: '电话里说的', visit: '上门当面说的', window: '到窗口说的', paper: '写在纸上的' },
  readBack: '已经念给本人听，本人说对',
  note: '记上怎么说的、念给本人听过，才算数。',
  missing: { how: '请选本人是怎么说的', readBack: '请先念给本人听，说对了再记' },
};
