export const shared = {
  appName: '一码解纷',
  back: '返回',
  close: '关闭',
  loading: '正在加载',
  retry: '再试一次',
  unread: (count: number) => `${count} 条未读`,
  navigation: '主要页面',
  here: '当前页面',
  /** Between two half sentences. */
  comma: '，',
  photosDenied: '没有相册的权限，请到设置里允许。',
  /** Who somebody is in a dispute, and how they are reached. */
  sides: { applicant: '申请人', other: '对方' },
  channels: { app: '用手机', phone: '打电话', paper: '不用手机，上门或送纸' },
  helperOffices: { cadre: '村社区干部', grid_worker: '网格员', family: '家里人', other: '帮忙的人' },
  photo: (n: number) => `第 ${n} 张照片`,
  unopened: '没打开，看看有没有网，再点一次',
  caseFailed: '没能打开这件事',
  /** Where a case does not open without a sign-in or a key. */
  door: {
    note: '要看这件事：扫单子上的码，或输解纷码，再输密钥。用过的密钥不能再用，请中心给一把新的。',
    enter: '扫码或输解纷码',
    staff: '我是工作人员',
    desk: '回工作台',
    call: '打中心电话',
  },
};
