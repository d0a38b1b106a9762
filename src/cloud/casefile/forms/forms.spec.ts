import type { CaseCommand } from '@/domain/case/command';
import { DEFAULT_PROCEDURE } from '@/domain/procedure/procedure';
import { filedCase, paperText, says } from '../../../../test/harness/casefile';
import { PHOTOS, wholeLife } from '../../../../test/harness/filed-life';
import { CLERK, filed, type Given, party, person } from '../../../../test/harness/given';
import { centre, PAPER } from '../../../../test/harness/setting';
import { accepted, declined, failed, inviting, refused } from '../../../../test/harness/stages';
import { paint } from '../../demo/photos/painting';

const life = filedCase(wholeLife().events, { kept: PHOTOS }).story;
const storyOf = ({ events }: Given) => filedCase(events, { kept: { [PAPER]: paint('receipt') } }).story;

it('application: both sides in full, facts, wishes, free will and when it was asked', () => {
  says(
    paperText(life, 'application'),
    '人民调解申请书',
    '张㛃',
    '女',
    '汉族',
    '46',
    '务农',
    '联丰村2组17号',
    '13800000001',
    '李𠮷祥',
    '羌族',
    '他家的水沟挖到了我家墙根',
    '把沟填回去',
    '补充说明（2026年3月2日）',
    '自愿申请',
    '2026年3月2日 09:00',
  );
});

it('registration: kind, source, place and what was decided', () => {
  says(
    paperText(life, 'registration'),
    '邻里纠纷',
    '当事人申请',
    '四川省',
    '予以受理',
    '陈静',
    '2026年3月3日',
  );
  says(paperText(storyOf(declined()), 'registration'), '不予受理', '法院已经受理', '请向人民法院提出');
});

it('rights notice: rights, duties, the thirty days, and how each side was told', () => {
  says(paperText(life, 'rights_notice'), '选择或者接受调解员', '如实陈述', '三十日内', '调解记录上签名');
  const invited = storyOf(inviting());
  says(paperText(invited, 'rights_notice'), '上门送达', '人民调解委员会是依法设立的');
});

it('identity: who looked at what, when', () => {
  says(paperText(life, 'identity'), '张㛃', '查验居民身份证', '查验户口簿', '周敏', '2026年3月5日');
});

it('invitation: calls, deliveries and answers, with the notes of the staff', () => {
  says(
    paperText(life, 'invitation_record'),
    '电话联系',
    '表示再考虑',
    '电话里口气很冲',
    '上门送达',
    '同意调解',
  );
  says(paperText(storyOf(refused()), 'invitation_record'), '不同意调解，理由：不想谈');
});

it('investigation: where, when, who, and where the phone stood', () => {
  says(
    paperText(life, 'investigation', '1'),
    '现场勘查记录',
    '联丰村2组墙根',
    '村民小组长',
    '2026年3月4日 16:00',
    '北纬31.538010°，东经104.562300°，误差约12米',
    '不足二十厘米',
  );
});

it('performance: what was owed, who reported, who received', () => {
  says(
    paperText(life, 'performance_receipt', 't1.0'),
    '第1期，共2期',
    '人民币800.00元（大写：捌佰元整）',
    '报告已履行',
    '确认收到',
    '张㛃',
  );
});

it('follow-up: performance, each answer, and the risk that remains', () => {
  says(paperText(life, 'follow_up', '1'), '部分履行', '沟已改好', '墙干了', '已经解决', '两家老人仍有怨气');
});

it('confirmation: both ask together, the court, the last day, and the certificate', () => {
  says(
    paperText(life, 'confirmation_application'),
    '绵阳市安州区人民法院',
    '没有恶意串通',
    '最后一日是2026年4月4日',
  );
  says(
    paperText(life, 'committee_certificate'),
    '兹证明',
    '（2026）人调字第12号',
    life.state.agreement?.digest ?? '',
  );
});

it('an end without agreement: why, and the ways that remain', () => {
  says(
    paperText(storyOf(failed()), 'failure_notice'),
    '人民调解终止告知书',
    '谈不拢',
    '人民法院提起诉讼',
    '12348',
  );
  says(paperText(storyOf(refused()), 'failure_notice'), '不同意调解');
  expect(paperText(storyOf(declined()), 'failure_notice')).toBe('');
});

it('a transfer: to whom, why, and what they answered', () => {
  const asked = accepted().and(CLERK, { type: 'transfer', to: centre('centre-2'), reason: '地点在那边' });
  says(paperText(storyOf(asked), 'transfer_note'), '界牌镇综治中心', '地点在那边');
  const back: CaseCommand = { type: 'returnTransfer', office: '安州区住建局', reason: '是物业的事' };
  const returned = asked.and({ as: 'clerk', personId: person('clerk-2'), asked: true }, back);
  says(paperText(storyOf(returned), 'transfer_note'), '退回', '安州区住建局', '是物业的事');
});

describe('who acts for a party', () => {
  it('a group: its list, its number and whom it elected', () => {
    const group = filed({ others: [{ kind: 'group', name: '三组十八户' }] }).and(CLERK, {
      type: 'electRepresentatives',
      partyId: party('p2'),
      members: 18,
      names: ['王建国', '赵小兰'],
      files: [PAPER],
    });
    says(paperText(storyOf(group), 'authority'), '代表人推选名单', '共18人', '王建国', '赵小兰', '推举');
  });

  it('a company: credit code and legal representative', () => {
    const company = filed({ others: [{ kind: 'organisation', name: '安州某建材公司' }] }).and(CLERK, {
      type: 'describeParty',
      partyId: party('p2'),
      details: { creditCode: '91350100M000100Y43', legalRepresentative: '周大海', position: '经理' },
    });
    expect(company.state.parties[1]?.kind).toBe('organisation');
    says(
      paperText(storyOf(company), 'authority'),
      '法定代表人身份证明',
      '91350100M000100Y43',
      '周大海',
      '经理',
    );
  });

  it('an agent with a letter, and until when', () => {
    says(paperText(life, 'authority'), '授权委托材料', '王律师', '书面委托', '查看案件、参加调解');
  });
});

it('explanation: what went otherwise than usual, and nothing that a party told the office', () => {
  const text = paperText(life, 'explanation');
  says(text, '与李家是同村', '知悉并接受该调解员', '要求更换调解员', '不予更换调解员：没有发现偏袒的情形');
});

it('the other kinds of mediation have papers of their own names, and no oral agreement', () => {
  const accept: CaseCommand = { type: 'accept', track: 'court' };
  const { events } = filed().and(CLERK, accept);
  const { story } = filedCase(events, { procedure: DEFAULT_PROCEDURE });
  says(paperText(story, 'registration'), '调解受理登记表', '人民法院特邀调解', '花荄镇综治中心');
  expect(paperText(story, 'rights_notice')).not.toContain('人民调解委员会');
  expect(DEFAULT_PROCEDURE.tracks.court.forms).not.toContain('oral_agreement');
});
