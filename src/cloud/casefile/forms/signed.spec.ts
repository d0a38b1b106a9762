import { filedCase, paperText, SEALING, says, sha256 } from '../../../../test/harness/casefile';
import { agreement, opened, PAPER_SHEET, PHOTOS, wholeLife } from '../../../../test/harness/filed-life';
import { hoursLater, MEDIATOR, other, party } from '../../../../test/harness/given';
import { talking } from '../../../../test/harness/stages';
import { paint } from '../../demo/photos/painting';
import { draftsFor } from '../papers';

const life = filedCase(wholeLife().events, { kept: PHOTOS }).story;

it('record: the text that was signed, with every signature', () => {
  const text = paperText(life, 'mediation_record', 'm1');
  says(text, '愿意改', '村民小组长赵小兰', '达成协议', '经宣读，确认无误后签名', '"kind":"drawn"');
  expect(text.match(/"kind":"drawn"/g)).toHaveLength(3);
});

describe('a record that somebody does not sign', () => {
  const time = hoursLater(100);
  const meetingId = 'm1';
  const written = talking()
    .and(MEDIATOR, { type: 'proposeMeeting', times: [time], minutes: 60, remote: false, place: '调解室' })
    .and(MEDIATOR, { type: 'fixMeeting', meetingId, time })
    .and(
      MEDIATOR,
      {
        type: 'writeRecord',
        meetingId,
        base: 0,
        place: '调解室',
        present: [party('p1'), party('p2')],
        rights: true,
        statements: '各说各的。',
        result: 'failed',
        outcome: '没有谈成。',
      },
      hoursLater(102),
    );

  it('says so, with the reason and the time', () => {
    const text = paperText(
      filedCase(written.and(other(1), { type: 'refuseRecord', meetingId, reason: '写得不对' }).events).story,
      'mediation_record',
    );
    says(text, '"kind":"refused","reason":"写得不对"', '未达成协议');
  });

  it('leaves room for ink until then', () => {
    expect(
      paperText(filedCase(written.events).story, 'mediation_record').match(/"kind":"blank"/g),
    ).toHaveLength(3);
  });
});

describe('the agreement', () => {
  it('has everything that arts. 29 and 30 name, with number, code, fingerprint and seal', () => {
    const digest = life.state.agreement?.digest ?? '';
    says(
      paperText(life, 'agreement'),
      '人民调解协议书',
      '（2026）人调字第12号',
      '4821 7730 5926 1860',
      `https://yima.example.cn/c/${life.code}`,
      `"fingerprint":"${digest}"`,
      '双方系邻居',
      '水沟是否改道',
      '承担改沟和修墙的责任',
      '李𠮷祥分两期付给张㛃修墙款。',
      '人民币2,400.50元（大写：贰仟肆佰元伍角整）',
      '2026年4月30日',
      '1,600.50',
      '修墙款通过银行转账支付',
      '本协议已于2026年3月5日生效',
      '一式三份',
      '身份由周敏于2026年3月5日',
      `"value":"${SEALING.sealUnder(digest).seal}"`,
      SEALING.keyId,
    );
  });

  it('on paper shows the signed sheets with their hashes', () => {
    const sheet = paint('damp');
    const signed = filedCase(agreement(opened(), 'paper').events, {
      kept: { ...PHOTOS, [PAPER_SHEET]: sheet },
    });
    const text = paperText(signed.story, 'agreement');
    says(text, '已在纸质原件上签名、按指印', '有1件材料的原件没有找到');
    const { draft } = draftsFor(signed.story, 'staff').find(({ form }) => form === 'agreement') ?? {};
    const paper = draft?.write(new Map([[PAPER_SHEET, sheet]]));
    expect(JSON.stringify(paper?.blocks.filter(({ kind }) => kind === 'photos'))).toContain(sha256(sheet));
  });

  it('can be printed for signing before anybody has signed', () => {
    const signing = agreement(opened(), 'paper').events;
    const drafted = signing.slice(
      0,
      signing.findIndex(({ type }) => type === 'identity.checked'),
    );
    const text = paperText(filedCase(drafted).story, 'agreement');
    says(text, '之日起生效');
    expect(text.match(/"kind":"blank"/g)).toHaveLength(3);
  });

  it('by word of mouth is a form of its own', () => {
    const { story } = filedCase(agreement(opened(), 'oral').events);
    says(
      paperText(story, 'oral_agreement'),
      '人民调解口头协议登记表',
      '采取口头协议方式',
      '贰仟肆佰元伍角整',
    );
    expect(paperText(story, 'agreement')).toBe('');
  });
});
