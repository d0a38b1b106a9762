import { randomUUID } from 'node:crypto';
import type { Answer } from '@/contract/answers';
import type { OperationInput, OperationName } from '@/contract/operations';
import type { CaseCard } from '@/domain/case/view';
import { groupCode } from '@/domain/code/dispute-code';
import { posterLink } from '@/domain/code/link';
import type { PersonId } from '@/domain/ids';
import { enter } from '../door';
import type { House } from '../house';
import type { Settings } from '../running/settings';
import { table } from './table';

const ROLES = { resident: '居民', mediator: '调解员', clerk: '受理员' } as const;

/** A further key needs a reason: from the second start on this is one. */
const AGAIN = '演示启动时换的新密钥';

const STAGES: Readonly<Record<CaseCard['stage'], string>> = {
  filed: '刚收到，等受理',
  supplementing: '等申请人补材料',
  declined: '未受理，已指去处',
  accepted: '已受理，等分派',
  inviting: '正在邀请对方',
  talking: '调解中',
  signing: '协议待签',
  in_force: '协议已生效',
  closed: '已结案',
  silent: '对方没有答复，已结束',
  unreachable: '联系不上对方，已结束',
  failed: '没有谈成，已告知其他途径',
  refused: '对方不愿意，已结束',
  withdrawn: '申请人撤回，已结束',
  void: '开错了，已结束',
  linked: '和另一件合在一起办',
};

/** What `npm start` prints: where the stage is, who is there, which codes to try, and one key that still opens. */
export async function greet(house: House, settings: Settings): Promise<string[]> {
  const people = await ask(house, null, 'session.people', {});
  const clerk = people.find((person) => person.role === 'clerk');
  if (!clerk) return ['  This database holds no demonstration; it is left as it is.', ''];
  const { cases } = await ask(house, clerk.personId, 'centre.inbox', {});
  const shown = oneOfEachStage(cases);
  const invited = await invitation(house, cases, clerk.personId);
  const { posters } = await ask(house, clerk.personId, 'centre.posters', {});
  const hanging = posters.find(({ endedAt }) => endedAt === undefined);
  return [
    `  四人同台 Stage  ${settings.publicUrl}/stage`,
    '',
    ...table(
      ['人物', '身份', '说明'],
      people.map(({ name, role, note }) => [name, ROLES[role], note ?? '']),
    ),
    '',
    ...table(
      ['解纷码', '纠纷', '阶段'],
      shown.map((card) => [groupCode(card.code), titleOf(card), STAGES[card.stage]]),
    ),
    '',
    ...(invited === null
      ? []
      : [
          `  还没加入的一方：${invited.name}（${invited.title}）`,
          `  解纷码 ${groupCode(invited.code)}  个人密钥 ${invited.key}`,
          '',
        ]),
    ...(hanging ? [`  墙上的海报：${hanging.name}  ${posterLink(settings.publicUrl, hanging.poster)}`] : []),
    ...(shown[0] ? [`  打印案件条：npm run slip -- ${shown[0].code} --format a5 --out slip.pdf`] : []),
    '',
  ];
}

function oneOfEachStage(cases: readonly CaseCard[]): CaseCard[] {
  const order: readonly CaseCard['stage'][] = [
    'talking',
    'signing',
    'in_force',
    'closed',
    'inviting',
    'accepted',
    'supplementing',
    'filed',
    'refused',
    'silent',
    'failed',
  ];
  const all = [...cases].sort((a, b) => a.filedAt.localeCompare(b.filedAt));
  return order.flatMap((stage) => {
    const cards = all.filter((card) => card.stage === stage && !card.hold);
    return stage === 'talking' || stage === 'signing' ? cards.reverse() : cards.slice(0, 1);
  });
}

/** A key is stored nowhere in plain, so each start issues a fresh one to the side it prints. */
async function invitation(house: House, cases: readonly CaseCard[], clerk: PersonId) {
  for (const card of personsFirst(cases.filter(({ stage }) => stage === 'inviting'))) {
    const { case: seen } = await ask(house, clerk, 'case.view', { caseId: card.caseId });
    const asked = seen.parties.find(
      (party) =>
        party.side === 'other' && !party.joined && party.deliveredAt !== undefined && party.answer === 'none',
    );
    if (!asked) continue;
    const command = { type: 'issueKey', partyId: asked.partyId, reason: AGAIN } as const;
    const done = await ask(house, clerk, 'case.do', {
      caseId: card.caseId,
      commandId: randomUUID(),
      command,
    });
    return { name: asked.name, title: titleOf(card), code: card.code, key: done.key ?? '' };
  }
  return null;
}

/** A person's invitation is easier to follow than an organisation's. */
function personsFirst(cases: readonly CaseCard[]): CaseCard[] {
  const isToPerson = ({ parties }: CaseCard) =>
    parties.some(({ side, kind }) => side === 'other' && kind === 'person');
  return [...cases.filter(isToPerson), ...cases.filter((card) => !isToPerson(card))];
}

const KIND_WORDS: Readonly<Partial<Record<CaseCard['kind'], string>>> = {
  marriage_family: '婚姻家庭',
  neighbours: '邻里',
  housing: '房屋宅基地',
  contract: '合同',
  damages: '损害赔偿',
  forest_land: '山林土地',
  environment: '环境污染',
  labour: '劳动争议',
  consumer: '消费',
  traffic: '道路交通事故',
};

function titleOf({ kind, parties }: CaseCard): string {
  const names = (side: 'applicant' | 'other') =>
    parties.filter((party) => party.side === side).map((one) => one.name);
  const others = names('other');
  const more = others.length > 1 ? `等 ${others.length} 人` : '';
  return `${KIND_WORDS[kind] ?? '其他'} · ${names('applicant').join('、')} 与 ${others[0] ?? ''}${more}`;
}

async function ask<N extends OperationName>(
  house: House,
  who: PersonId | null,
  operation: N,
  input: OperationInput<N>,
): Promise<Answer<N>> {
  const answer = await enter(house, operation, input, { personId: who, channel: 'token', address: null });
  if (!answer.ok) throw new Error(`the demonstration cannot be shown: ${operation} ${answer.error.code}`);
  return answer.data as Answer<N>;
}
