import type { AgreementDocument } from '@/domain/case/agreement/shape';
import type { ActingAs, PartyDetails } from '@/domain/case/people/shape';
import type { Block } from '../../papers/paper';
import { dayOf } from '../wording/dates';
import { plainYuan, yuan } from '../wording/money';
import { ACTING_WORDS } from '../wording/words';
import { type Described, partyFields } from './people';

type AgreementParty = AgreementDocument['parties'][number];
type AgreementClause = AgreementDocument['clauses'][number];

const NUMBERS = '一二三四五六七八九十';

/** 申请人 and 被申请人 as they stand in the document, numbered where a side counts several. */
export function roleIn({ parties }: AgreementDocument, partyId: string): string {
  const side = parties.find((party) => party.partyId === partyId)?.side ?? 'other';
  const name = side === 'applicant' ? '申请人' : '被申请人';
  const beside = parties.filter((party) => party.side === side);
  const place = beside.findIndex((party) => party.partyId === partyId);
  return beside.length < 2 ? name : `${name}（${NUMBERS[place] ?? place + 1}）`;
}

export function agreementParties(document: AgreementDocument): Block[] {
  return document.parties.map((party) => partyFields(described(document, party)));
}

function described(document: AgreementDocument, party: AgreementParty): Described {
  return {
    group: roleIn(document, party.partyId),
    kind: party.kind,
    name: party.name,
    details: party.details as PartyDetails,
    actors: party.actors.map(({ as, name }) => `${name}（${ACTING_WORDS[as as ActingAs] ?? as}）`),
    withPhone: false,
  };
}

/** Each clause in words, with who owes it to whom, and the days on which it is paid. */
export function clauseBlocks(document: AgreementDocument): Block[] {
  const { clauses } = document;
  return [
    {
      kind: 'clauses',
      numbering: 'chinese',
      items: clauses.map((clause) => ({ text: clause.text, parts: partsOf(document, clause) })),
    },
    ...clauses.flatMap((clause, index) => scheduleOf(document, clause, index + 1)),
  ];
}

function partsOf(document: AgreementDocument, clause: AgreementClause): string[] {
  const { debtor, creditor, deed, amount, due, instalments, proof } = clause;
  const name = (partyId: string) => {
    const known = document.parties.find((party) => party.partyId === partyId)?.name;
    return known ?? roleIn(document, partyId);
  };
  const whom = creditor === null ? '' : `，受领人：${name(creditor)}`;
  const day = instalments.length > 0 ? '按付款计划' : due === null ? '' : `${dayOf(due)}前（含当日）`;
  return [
    `履行人：${name(debtor)}${whom}；`,
    ...(amount === null ? [] : [`金额：${yuan(amount)}；`]),
    ...(day === '' ? [] : [`期限：${day}${deed === 'stop' ? '，此后不再发生' : ''}；`]),
    ...(proof === '' ? [] : [`履行证明：${proof}。`]),
  ];
}

function scheduleOf(document: AgreementDocument, clause: AgreementClause, number: number): Block[] {
  const { instalments } = clause;
  if (instalments.length === 0) return [];
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0);
  const several = document.clauses.filter((one) => one.instalments.length > 0).length > 1;
  return [
    {
      kind: 'schedule',
      caption: several || document.clauses.length > 1 ? `第${number}项的付款计划` : '付款计划',
      columns: [
        { title: '期次' },
        { title: '付款日期（最迟）', share: 2 },
        { title: '金额（元）', share: 2, align: 'right' },
      ],
      rows: [
        ...instalments.map(({ due, amount }, index) => [`第${index + 1}期`, dayOf(due), plainYuan(amount)]),
        ['合计', '', plainYuan(total)],
      ],
    },
  ];
}
