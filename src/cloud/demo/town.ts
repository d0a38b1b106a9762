import type { CentreCard } from '@/domain/case/view';
import type { CentreId, PersonId } from '@/domain/ids';
import { OWN_CENTRE } from '../store/centres';

const TOWN_PLACE = '510705102000';

/** Villages and communities of the town that the stories happen in. */
export const PLACES = {
  yichang: '510705102001',
  shengguo: '510705102002',
  wenxing: '510705102003',
  qianjin: '510705102008',
  hongwu: '510705102215',
  lianfeng: '510705102217',
  zaohe: '510705102222',
  changgou: '510705102226',
} as const;

/** The centre of the county, one level up. */
const COUNTY: CentreCard = {
  centreId: 'anzhou' as CentreId,
  name: '安州区综治中心',
  committee: '安州区人民调解委员会',
  phone: '0816-555 0100',
  hours: '8:30–18:00',
  address: '安州区文胜路 1 号',
  place: '510705000000',
};

/** A department that mediates matters of its own trade: it takes what is given to it, and sends an expert. */
export const DEPARTMENT: CentreCard = {
  centreId: 'anzhou-labour' as CentreId,
  name: '安州区劳动人事争议仲裁院',
  committee: '安州区劳动人事争议调解中心',
  phone: '0816-555 0160',
  hours: '8:30–18:00',
  address: '安州区文胜路 20 号，三楼',
  parent: COUNTY.centreId,
};

export const TOWN: CentreCard = {
  centreId: OWN_CENTRE,
  name: '花荄镇综治中心',
  committee: '花荄镇人民调解委员会',
  phone: '0816-555 0123',
  hours: '8:30–18:00',
  address: '花荄镇益昌路 12 号，一楼 1 至 11 号窗口',
  published: '花荄镇政府门口和各村（社区）的公示栏、安州区政府网站',
  place: TOWN_PLACE,
  parent: COUNTY.centreId,
};

export const ORGANISATIONS: readonly CentreCard[] = [TOWN, COUNTY, DEPARTMENT];

/** Everybody of the demonstration who has an account, in the order in which they are offered. */
export interface Townsperson {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: 'resident' | 'mediator' | 'clerk';
  readonly note: string;
  /** For staff: whose they are. */
  readonly centreId?: CentreId;
  readonly profile?: {
    readonly years: number;
    readonly fields: readonly string[];
    readonly languages: readonly string[];
    readonly phone: string;
  };
}

const id = (name: string) => `demo-${name}` as PersonId;

export const LI_FANG = id('li-fang');
export const ZHANG_JIANGUO = id('zhang-jianguo');
export const ZHOU_MIN = id('zhou-min');
export const CHEN_JING = id('chen-jing');
export const ZHOU_YULAN = id('zhou-yulan');
export const CHEN_GANG = id('chen-gang');
export const CHEN_LI = id('chen-li');
export const CHEN_YONG = id('chen-yong');
export const LIU_QIANG = id('liu-qiang');
export const HE_XIAOYAN = id('he-xiaoyan');
export const LUO_JIANMING = id('luo-jianming');
export const WU_QIMING = id('wu-qiming');
export const HAN_XUE = id('han-xue');
export const ZHAO_DAYONG = id('zhao-dayong');
const QIN_LAN = id('qin-lan');

export const PEOPLE: readonly Townsperson[] = [
  { personId: LI_FANG, name: '李芳', role: 'resident', note: '皂河村，灶房进水，申请调解排水沟' },
  { personId: ZHANG_JIANGUO, name: '张建国', role: 'resident', note: '皂河村，李芳的邻居，排水沟的对方' },
  {
    personId: ZHOU_MIN,
    name: '周敏',
    role: 'mediator',
    note: '从业 11 年，办邻里、山林土地',
    centreId: TOWN.centreId,
    profile: {
      years: 11,
      fields: ['neighbours', 'forest_land'],
      languages: ['四川话', '普通话', '羌语'],
      phone: '0816-555 0131',
    },
  },
  {
    personId: CHEN_JING,
    name: '陈静',
    role: 'clerk',
    note: '综治中心 1 号窗口，收件、分派',
    centreId: TOWN.centreId,
  },
  {
    personId: ZHOU_YULAN,
    name: '周玉兰',
    role: 'resident',
    note: '74 岁，自己没有手机，用侄女的手机申请赡养',
  },
  { personId: CHEN_GANG, name: '陈刚', role: 'resident', note: '周玉兰的大儿子，住得最近' },
  { personId: CHEN_LI, name: '陈丽', role: 'resident', note: '周玉兰的女儿，家里楼上漏水' },
  { personId: CHEN_YONG, name: '陈勇', role: 'resident', note: '周玉兰的小儿子，在成都打工' },
  { personId: LIU_QIANG, name: '刘强', role: 'resident', note: '18 名工人推选的代表，讨三个月工资' },
  { personId: HE_XIAOYAN, name: '何晓燕', role: 'resident', note: '害怕对方，先由工作人员打电话' },
  {
    personId: ZHAO_DAYONG,
    name: '赵大勇',
    role: 'resident',
    note: '联丰村网格员，替 82 岁、没有手机的邓桂英提交申请',
  },
  {
    personId: LUO_JIANMING,
    name: '罗建明',
    role: 'mediator',
    note: '从业 6 年，办婚姻家庭、劳动争议',
    centreId: TOWN.centreId,
    profile: {
      years: 6,
      fields: ['marriage_family', 'labour'],
      languages: ['四川话', '普通话'],
      phone: '0816-555 0132',
    },
  },
  {
    personId: WU_QIMING,
    name: '吴启明',
    role: 'mediator',
    note: '区劳动人事争议仲裁院的专家，到镇上协办工资的事',
    centreId: DEPARTMENT.centreId,
    profile: { years: 15, fields: ['labour'], languages: ['普通话', '四川话'], phone: '0816-555 0161' },
  },
  {
    personId: HAN_XUE,
    name: '韩雪',
    role: 'clerk',
    note: '安州区综治中心，接镇上逐级报上来的件',
    centreId: COUNTY.centreId,
  },
  {
    personId: QIN_LAN,
    name: '秦岚',
    role: 'clerk',
    note: '区劳动人事争议仲裁院，接镇上转来的件',
    centreId: DEPARTMENT.centreId,
  },
];

export function nameOf(personId: PersonId): string {
  return PEOPLE.find((one) => one.personId === personId)?.name ?? '';
}
