import { shutOut } from '@/domain/case/access/standing';
import type { CaseEvent } from '@/domain/case/event';
import { takesPart } from '@/domain/case/party';
import type { CaseState } from '@/domain/case/state';
import type { Tellings } from '@/domain/notices/notice';
import { tellings } from '@/domain/notices/tellings';
import { type Database, statement } from './database';

/** What an unread notice of the same kind and topic takes in. */
const JOINED = `on conflict (person_id, case_id, kind, topic) where read_at is null do update set
      count = notice.count + 1, at = excluded.at, stream = excluded.stream, content = excluded.content, due = excluded.due`;

/**
 * The part of a statement that writes notices of a change of the case in `moved`, at the moment `at`: each telling is
 * brought to its persons here, because who acts for a party and who the clerks are stands in the tables. Whoever acts
 * for a party meets the case as that party alone, whatever roles they hold, and whoever handles it not as a clerk.
 *
 * @param first the number of the first of the ten parameters that {@link tellingValues} gives.
 */
export function tellingSql(first: number, at: string): string {
  const [told, parties, ended, doers, handling, settled, movedTopics, movedDues, former, forgotten] =
    parameters(first, 10);
  return `seat as (
    select distinct on (a.person_id) a.person_id, a.party_id from moved join acts_for a on a.case_id = moved.case_id
    where a.until_at is null order by a.person_id, array_position(${parties}::text[], a.party_id)),
  heard as (
    insert into notice (person_id, case_id, kind, topic, stream, content, due, made_at, at, read_at)
    select distinct on (who.person_id, n.kind, n.topic) who.person_id, moved.case_id, n.kind, n.topic, n.stream,
      n.content, n.due, ${at}, ${at}, case when n.known or who.person_id = any(${doers}::text[]) then ${at} end
    from moved, json_to_recordset(${told}::json) as n(party text, person text, centre text, "only" text, kind text,
        topic text, stream text, content text, due timestamptz, known boolean, "except" text[]),
      lateral (
        select seat.person_id from seat where seat.party_id = n.party and (n."only" is null or seat.person_id = n."only")
          and seat.party_id || ' ' || seat.person_id <> all(${ended}::text[])
          and (n."except" is null or seat.person_id <> all(n."except"))
        union all
        select staff.person_id from (
          select n.person as person_id where n.person is not null
          union all
          select r.person_id from staff_role r where r.centre_id = n.centre and r.role = 'clerk'
            and r.until_at is null and r.person_id <> all(${handling}::text[])) staff
        where not exists (select from seat where seat.person_id = staff.person_id)
          and not exists (select from unnest(${ended}::text[]) as gone where gone like '% ' || staff.person_id)
      ) who
    where n.kind = 'turn' or who.person_id <> all(${doers}::text[])
    ${JOINED}),
  settled as (
    update notice set settled_at = ${at}, read_at = coalesce(notice.read_at, ${at}) from moved
    where notice.case_id = moved.case_id and notice.topic = any(${settled}::text[]) and notice.settled_at is null
      and notice.kind in ('turn', 'soon', 'late')),
  shifted as (
    update notice set due = shift.due, reminded = 0
    from moved, unnest(${movedTopics}::text[], ${movedDues}::timestamptz[]) as shift(topic, due)
    where notice.case_id = moved.case_id and notice.topic = shift.topic and notice.settled_at is null
      and notice.kind = 'turn'),
  forgotten as (
    delete from notice using moved where notice.case_id = moved.case_id and notice.person_id = ${former}::text
      and notice.stream = any(${forgotten}::text[]))`;
}

/**
 * {@link tellingSql} for the busiest road: one message, said to parties and to people who handle the case. Nobody who
 * handles a case acts for a party of it.
 *
 * @param first the number of the first of the six parameters that {@link messageValues} gives.
 */
export function messageSql(first: number, at: string, stream: string): string {
  const [content, parties, ended, doers, told, persons] = parameters(first, 6);
  const place = (party: string) => `array_position(${parties}::text[], ${party}.party_id)`;
  return `heard as (
    insert into notice (person_id, case_id, kind, topic, stream, content, made_at, at)
    select who.person_id, moved.case_id, 'message', ${stream}, ${stream}, ${content}, ${at}, ${at}
    from moved, lateral (
      select a.person_id from acts_for a where a.case_id = moved.case_id and a.until_at is null
        and a.party_id = any(${told}::text[]) and a.party_id || ' ' || a.person_id <> all(${ended}::text[])
        and not exists (select from acts_for b where b.case_id = a.case_id and b.person_id = a.person_id
          and b.until_at is null and ${place('b')} < ${place('a')})
      union all
      select unnest(${persons}::text[])) who
    where who.person_id <> all(${doers}::text[])
    ${JOINED})`;
}

function parameters(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `$${first + index}`);
}

/** @param command who carried it out, where that is not who the events say, such as who let a message through. */
export function tellingValues(tellings: Tellings, after: CaseState, command?: string): unknown[] {
  const { told, settled, moved, forgotten } = tellings;
  const rows = told.map(({ to, content, ...rest }) => ({
    ...rest,
    content: JSON.stringify(content),
    ...('party' in to ? { party: to.party } : {}),
    ...('person' in to ? { person: to.person } : {}),
    ...('clerksOf' in to ? { centre: to.clerksOf } : {}),
  }));
  return [
    JSON.stringify(rows),
    ...seats(tellings, after, command),
    [after.mediator, ...(after.handlers ?? [])].flatMap((one) => one?.personId ?? []),
    settled,
    moved.map(({ topic }) => topic),
    moved.map(({ due }) => due),
    forgotten?.person ?? null,
    forgotten?.topics ?? [],
  ];
}

/** @returns null where more than one message is told, or the clerks are told of it, or not all of a party: {@link tellingSql} takes all. */
export function messageValues(tellings: Tellings, after: CaseState, command?: string): unknown[] | null {
  const { told, settled, moved } = tellings;
  const [first] = told;
  const isPlain = told.every(
    ({ to, kind, topic, except }) =>
      kind === 'message' && topic === first?.topic && !('clerksOf' in to) && except === undefined,
  );
  if (!first || !isPlain || settled.length > 0 || moved.length > 0) return null;
  return [
    JSON.stringify(first.content),
    ...seats(tellings, after, command),
    told.flatMap(({ to }) => ('party' in to ? [to.party] : [])),
    [...new Set(told.flatMap(({ to }) => ('person' in to ? [to.person] : [])))],
  ];
}

/** In which order a person's parties count, whose authority has ended, and who did it. */
function seats({ doer }: Tellings, after: CaseState, command: string | undefined): unknown[] {
  const parties = [...after.parties].sort((a, b) => Number(takesPart(b)) - Number(takesPart(a)));
  return [
    parties.map(({ partyId }) => partyId),
    shutOut(after).map(({ partyId, personId }) => `${partyId} ${personId}`),
    [doer, ...(command === undefined ? [] : [command])],
  ];
}

const tellBegun = statement<{ case_id: string }>(
  `with moved as (select $1::text as case_id), ${tellingSql(3, '$2::timestamptz')} select case_id from moved`,
);

/** Writes the notices of a case's first events, in the transaction that writes the case. */
export async function tellOfBeginning(
  db: Database,
  state: CaseState,
  events: readonly CaseEvent[],
): Promise<void> {
  await tellBegun(db, [state.caseId, state.lastAt, ...tellingValues(tellings(null, state, events), state)]);
}
