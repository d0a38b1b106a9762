import type { ConfirmationResult, Performed, Settled, VisitWay } from '@/domain/case/afterwards/shape';
import type { IdentityWay } from '@/domain/case/agreement/shape';
import type { ContactResult, ContactWay, DeliveryWay, Relation } from '@/domain/case/event';
import type { FieldWork } from '@/domain/case/field/shape';
import type { RecordResult } from '@/domain/case/meeting/shape';
import type { ActingAs, Authority } from '@/domain/case/people/shape';
import type { Loss, RestReason } from '@/domain/case/rest/shape';
import type { Stage } from '@/domain/case/state';
import type { Kind, Office } from '@/domain/kinds/kinds';
import type { Route } from '@/domain/procedure/procedure';
import type { FormName, Track } from '@/domain/procedure/tracks';

/** What stands in the log as a choice, as official papers word it. */

type Wording<T extends string> = Readonly<Record<T, string>>;

/** The classes of the official return. */
export const KIND_WORDS: Wording<Kind> = {
  marriage_family: '婚姻家庭纠纷',
  neighbours: '邻里纠纷',
  housing: '房屋宅基地纠纷',
  contract: '合同纠纷',
  business: '生产经营纠纷',
  damages: '损害赔偿纠纷',
  forest_land: '山林土地纠纷',
  expropriation: '征地拆迁纠纷',
  environment: '环境污染纠纷',
  labour: '劳动争议',
  consumer: '消费纠纷',
  medical: '医疗纠纷',
  traffic: '道路交通事故纠纷',
  property: '物业纠纷',
  other: '其他纠纷',
};

export const TRACK_WORDS: Wording<Track> = {
  people: '人民调解',
  administrative: '行政调解',
  police: '治安调解',
  industry: '行业性、专业性调解',
  court: '人民法院特邀调解',
};

export const FORM_TITLES: Wording<FormName> = {
  application: '调解申请书',
  registration: '调解受理登记表',
  rights_notice: '调解当事人权利义务告知书',
  authority: '代理、代表材料',
  identity: '当事人身份核对表',
  invitation_record: '调解邀请送达及联系记录',
  investigation: '调解调查记录',
  mediation_record: '调解记录',
  agreement: '调解协议书',
  oral_agreement: '调解口头协议登记表',
  performance_receipt: '履行凭证',
  follow_up: '调解回访记录',
  confirmation_application: '司法确认申请书',
  committee_certificate: '调解组织证明',
  failure_notice: '调解终止告知书',
  transfer_note: '案件移送函',
  explanation: '卷宗情况说明',
};

export const DELIVERY_WORDS: Wording<DeliveryWay> = {
  phone: '电话告知',
  visit: '上门送达',
  message: '短信或消息送达',
  paper: '书面送达',
  window: '窗口当面送达',
  other: '其他方式送达',
};

export const CONTACT_WORDS: Wording<ContactWay> = { call: '电话联系', visit: '上门走访', other: '其他联系' };

export const RESULT_WORDS: Wording<ContactResult> = {
  reached: '联系上',
  no_answer: '未联系上',
  willing: '表示愿意调解',
  hesitant: '表示再考虑',
  unwilling: '表示不愿意调解',
  confirmed: '已核实申请',
  may_proceed: '已核实，同意联系对方',
  other: '其他',
};

export const IDENTITY_WORDS: Wording<IdentityWay> = {
  id_card: '查验居民身份证',
  household_book: '查验户口簿',
  known_locally: '本地熟识，当面确认',
  licence: '查验营业执照等主体证明',
  video: '视频核对',
  other: '其他方式',
};

export const ACTING_WORDS: Wording<ActingAs> = {
  guardian: '监护人',
  agent: '委托代理人',
  representative: '推举的代表人',
  interpreter: '翻译人员',
  heir: '继承人',
  companion: '陪同人员',
  helper: '代办人',
};

export const AUTHORITY_WORDS: Wording<Authority> = {
  spoken: '口头委托，工作人员记录',
  written: '书面委托',
  law: '法定',
  elected: '推举',
};

export const RECORD_RESULT_WORDS: Wording<RecordResult> = {
  agreed: '达成协议',
  continues: '继续调解',
  failed: '未达成协议',
};

export const FIELD_TITLES: Wording<FieldWork> = {
  investigation: '调解调查记录',
  site_visit: '现场勘查记录',
  witness: '证人询问记录',
};

export const PERFORMED_WORDS: Wording<Performed> = {
  done: '已履行',
  partly: '部分履行',
  not: '未履行',
};

export const SETTLED_WORDS: Wording<Settled> = {
  settled: '已经解决',
  not: '没有解决',
  unsure: '说不准',
};

export const VISIT_WORDS: Wording<VisitWay> = { call: '电话回访', visit: '上门回访', other: '其他方式回访' };

export const CONFIRMED_WORDS: Wording<ConfirmationResult> = {
  confirmed: '裁定确认有效',
  rejected: '裁定驳回申请',
  withdrawn: '撤回申请',
};

export const RELATION_WORDS: Wording<Relation> = {
  none: '与各方没有亲属或其他利害关系',
  kin: '与一方当事人有亲属关系',
  acquainted: '与一方当事人相识',
  other: '与一方当事人有其他关系',
};

export const REST_WORDS: Wording<RestReason | Loss> = {
  appraisal: '等待鉴定、评估',
  hospital: '当事人住院治疗',
  away: '当事人外出',
  other: '其他原因',
  death: '当事人死亡',
  incapacity: '当事人丧失行为能力',
};

export const OFFICE_WORDS: Wording<Office> = {
  court: '人民法院',
  police: '公安机关',
  reconsideration: '行政复议机关',
  labour_arbitration: '劳动人事争议仲裁委员会',
  labour_inspection: '劳动保障监察机构',
  market_supervision: '市场监督管理部门',
  legal_aid: '法律援助机构（12348）',
  other: '其他机关',
};

export const ROUTE_WORDS: Wording<Route> = {
  court: '向有管辖权的人民法院提起诉讼；',
  arbitration: '双方有仲裁协议的，向约定的仲裁机构申请仲裁；',
  labour_arbitration: '劳动争议，向劳动人事争议仲裁委员会申请仲裁；',
  administrative: '依法可以由行政机关处理的，请有关行政机关处理；',
  police: '涉及人身安全、治安或者犯罪的，向公安机关报案（110）；',
  legal_aid: '拨打12348，免费咨询法律问题或者申请法律援助。',
};

/** How the matter ended, for the cover. */
export const OUTCOME_WORDS: Wording<Stage> = {
  filed: '待受理',
  supplementing: '待补充材料',
  declined: '不予受理',
  accepted: '已受理',
  inviting: '邀请各方',
  talking: '调解中',
  signing: '协议待签名盖章',
  in_force: '达成协议，履行中',
  closed: '达成协议，已办结',
  refused: '一方不同意调解，调解终止',
  silent: '一方期满未答复，调解终止',
  unreachable: '无法联系一方，调解终止',
  failed: '未达成协议，调解终止',
  withdrawn: '申请人撤回申请，调解终止',
  void: '立案有误，予以撤销',
  linked: '与另案系同一纠纷，并入另案办理',
};
