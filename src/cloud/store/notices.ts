import type { Stream } from '@/domain/case/stream';
import type { CaseId, PersonId } from '@/domain/ids';
import type { NoticeContent, NoticeKind } from '@/domain/notices/notice';
import { type Database, statement } from './database';

export interface StoredNotice {
  readonly noticeId: string;
  readonly caseId: CaseId;
  readonly kind: NoticeKind;
  readonly stream: Stream;
  readonly content: NoticeContent;
  readonly at: string;
  readonly count: number;
  readonly read: boolean;
  readonly settled: boolean;
  readonly due: string | null;
}

/** Where a page of the inbox ended: the last notice on it. */
export interface NoticePlace {
  readonly at: string;
  readonly noticeId: string;
}

interface Row {
  notice_id: string;
  case_id: CaseId;
  kind: NoticeKind;
  stream: Stream;
  content: string;
  due: string | null;
  at: string;
  count: number;
  read: boolean;
  settled: boolean;
}

/**
 * What a party was told in private, for whoever has a PIN and did not give it: neither listed nor counted nor marked,
 * so that nothing tells whether there is any.
 *
 * @param unlocked the statement's parameter that holds the PIN that was given, or null.
 */
const openNow = (unlocked: string) => `not (stream like 'private:%'
    and exists(select 1 from person_pin p where p.person_id = $1 and p.pin_id is distinct from ${unlocked}::text)
    and exists(select 1 from acts_for a
      where a.case_id = notice.case_id and a.person_id = $1 and a.until_at is null))`;

const selectPage = statement<Row>(`select notice_id, case_id, kind, stream, content, due, at, count,
    read_at is not null as read, settled_at is not null as settled
  from notice where person_id = $1 and ${openNow('$5')}
    and ($2::timestamptz is null or (at, place) < ($2::timestamptz, (select place from notice where notice_id = $3::uuid)))
  order by at desc, place desc limit $4::int`);

/** Newest first; what changed last comes first, and so does a burst that goes on. */
export async function noticesOf(
  db: Database,
  personId: PersonId,
  before: NoticePlace | null,
  limit: number,
  unlocked: string | undefined,
): Promise<StoredNotice[]> {
  const place = [before?.at ?? null, before?.noticeId ?? null];
  const rows = await selectPage(db, [personId, ...place, limit, unlocked ?? null]);
  return rows.map(({ notice_id, case_id, content, ...row }) => ({
    ...row,
    noticeId: notice_id,
    caseId: case_id,
    content: JSON.parse(content) as NoticeContent,
  }));
}

const countUnread = statement<{ unread: number }>(
  `select count(*) as unread from notice where person_id = $1 and read_at is null and ${openNow('$2')}`,
);

export async function unreadNotices(
  db: Database,
  personId: PersonId,
  unlocked: string | undefined,
): Promise<number> {
  return (await countUnread(db, [personId, unlocked ?? null]))[0]?.unread ?? 0;
}

/** A notice to which something is being added at this moment stays unread: `skip locked`. */
const markSome = statement<object>(`update notice set read_at = $2::timestamptz where notice_id in (
  select notice_id from notice where person_id = $1 and read_at is null and ${openNow('$6')} and (
    notice_id = any($3::uuid[])
    or (case_id = $4::text and kind <> 'message')
    or at <= $5::timestamptz)
  for update skip locked)`);

/** Marks notices of this person as read, and nobody else's, whatever ids are given. */
export async function markNoticesRead(
  db: Database,
  personId: PersonId,
  now: string,
  which: {
    readonly notices?: readonly string[] | undefined;
    readonly caseId?: CaseId | undefined;
    readonly upTo?: string | undefined;
  },
  unlocked: string | undefined,
): Promise<void> {
  const { notices = [], caseId = null, upTo = null } = which;
  await markSome(db, [personId, now, notices, caseId, upTo, unlocked ?? null]);
}

const remind = statement<{ notice_id: string }>(`with due as (
    select n.*, case when n.due <= $1::timestamptz then 2 else 1 end as level from notice n
    where n.kind = 'turn' and n.settled_at is null and n.reminded < 2
      and n.due <= $1::timestamptz + interval '24 hours'
      and (n.due <= $1::timestamptz or (n.reminded = 0 and n.due - n.made_at > interval '36 hours'))
    order by n.due limit $2::int for update skip locked),
  marked as (update notice set reminded = due.level from due where notice.notice_id = due.notice_id)
  insert into notice (person_id, case_id, kind, topic, stream, content, due, made_at, at)
  select distinct on (person_id, case_id, level, topic) person_id, case_id,
    case when level = 2 then 'late' else 'soon' end, topic, stream, content, due, $1, $1 from due
  on conflict (person_id, case_id, kind, topic) where read_at is null do update set at = excluded.at, due = excluded.due
  returning notice_id`);

/**
 * Tells once of each step that is due within a day, and once when its date has passed; of what was owed for less than
 * a day and a half only the latter. Several servers at once tell each once, and so does one that finds it twice: whoever
 * took a step on a second time was told of it twice.
 *
 * @returns how many were told.
 */
export async function remindOfDates(db: Database, now: string, limit: number): Promise<number> {
  return (await remind(db, [now, limit])).length;
}
