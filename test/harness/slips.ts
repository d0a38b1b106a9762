import type { PosterPaper } from '@/cloud/papers/slips/poster';
import type { Slip } from '@/cloud/papers/slips/slip';

/** A slip without a key, as it lies on a kitchen table. */
export const SLIP: Slip = {
  code: '4821 7730 5926 1860',
  link: 'https://yima.example.gov.cn/c/4821773059261860',
  centre: {
    name: '花荄镇综治中心',
    phone: '0816-5550123',
    hours: '周一至周五 9:00—17:00',
    address: '花荄镇政府路 1 号便民服务中心一楼',
  },
  next: '11月26日（周四）前，先打电话问清楚。',
  day: '2026-11-23',
};

export const SLIP_WITH_KEY: Slip = {
  ...SLIP,
  keyPart: { key: '739204', name: '张建国', until: '有效到 12月3日 17:00' },
};

export const POSTER: PosterPaper = {
  title: '有纠纷，来调解',
  place: '四川省绵阳市安州区花荄镇联丰村',
  window: '3 号窗口',
  link: 'https://yima.example.gov.cn/p/8f2kq9xw3m',
  phone: '0816-5550123',
  hours: '周一至周五 9:00—17:00',
  address: '花荄镇政府路 1 号便民服务中心一楼',
  centre: '花荄镇综治中心',
  day: '2026-11-23',
};
