import type { Party, Side } from '@/domain/case/party';
import type { PartyDetails } from '@/domain/case/people/shape';
import type { PartyId } from '@/domain/ids';
import type { Field, Fields } from '../../papers/paper';
import { type CaseStory, nameOf } from '../story';
import { ACTING_WORDS } from '../wording/words';

const SIDES: Readonly<Record<Side, string>> = { applicant: '申请人', other: '被申请人' };
const NUMBERS = '一二三四五六七八九十';

/** 申请人, or 被申请人（二） where a side counts several. */
export function roleOf({ state }: Pick<CaseStory, 'state'>, partyId: PartyId): string {
  const side = state.parties.find((party) => party.partyId === partyId)?.side ?? 'other';
  const beside = state.parties.filter((party) => party.side === side);
  const place = beside.findIndex((party) => party.partyId === partyId);
  return beside.length < 2 ? SIDES[side] : `${SIDES[side]}（${NUMBERS[place] ?? place + 1}）`;
}

/** 张秀英、李桂芳 */
export function namesOfSide(story: CaseStory, side: Side): string {
  return story.state.parties
    .filter((party) => party.side === side && !party.left)
    .map(({ partyId }) => nameOf(story, partyId))
    .join('、');
}

export interface Described {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly phone?: string | undefined;
  readonly details: PartyDetails;
  /** Who acts for the party, as printed. */
  readonly actors: readonly string[];
  readonly members?: number | undefined;
  /** Left out of papers on which no number stands. */
  readonly withPhone: boolean;
}

/** A party with everything that the forms ask of it; what nobody has told yet is left open. */
export function describedParty(story: CaseStory, party: Party, withPhone = true): Described {
  const known = story.people.parties[party.partyId];
  const actors = (party.actors ?? []).filter((actor) => !actor.ended);
  return {
    group: roleOf(story, party.partyId),
    kind: party.kind,
    name: nameOf(story, party.partyId),
    phone: known?.phone,
    details: known?.details ?? {},
    actors: actors.map(({ actorId, as }) => `${known?.actors?.[actorId] ?? ''}（${ACTING_WORDS[as]}）`),
    members: party.members,
    withPhone,
  };
}

/** The ruled table of one party, by what it is. */
export function partyFields(party: Described): Fields {
  // Brackets lie on their side in a column of characters.
  const group = party.group.replace(/[（）]/g, '');
  return { kind: 'fields', columns: 3, group, cells: cellsOf(party) };
}

function cellsOf(party: Described): Field[] {
  const { kind, name, details, phone = '', actors, members, withPhone } = party;
  const contact: Field[] = withPhone ? [{ label: '联系方式', value: phone }] : [];
  const acting: Field[] = actors.length > 0 ? [{ label: '代理人', value: actors.join('、'), span: 3 }] : [];
  const idNumber: Field[] = details.idNumber
    ? [{ label: '身份证号', value: details.idNumber, span: withPhone ? 3 : 2 }]
    : [];
  if (kind === 'organisation')
    return [
      { label: '名称', value: name, span: 3 },
      { label: '信用代码', value: details.creditCode ?? '', span: 2 },
      ...contact,
      { label: '法定代表人', value: details.legalRepresentative ?? '' },
      { label: '职务', value: details.position ?? '', span: 2 },
      { label: '住所', value: details.address ?? '', span: 3 },
      ...acting,
    ];
  if (kind === 'group')
    return [
      { label: '名称', value: name, span: 2 },
      { label: '人数', value: members === undefined ? '' : `${members}人` },
      ...contact,
      { label: '住址', value: details.address ?? '', span: withPhone ? 2 : 3 },
      ...acting,
    ];
  return [
    { label: '姓名', value: name },
    { label: '性别', value: details.sex ?? '' },
    { label: '民族', value: details.ethnicity ?? '' },
    { label: '年龄', value: details.age ?? '' },
    { label: '职业', value: details.occupation ?? '', ...(withPhone ? {} : { span: 2 }) },
    ...contact,
    ...idNumber,
    { label: '住址', value: details.address ?? '', span: 3 },
    ...acting,
  ];
}
