import type { Stream } from '@/domain/case/stream';
import type { CaseId, PersonId } from '@/domain/ids';
import type { NoticeKind } from '@/domain/notices/notice';
import { type Database, statement } from './database';

/** What came to one person of one case and has come to rest: sent as one. */
export interface Burst {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  /** The person's id with WeChat. */
  readonly openid: string;
  readonly notices: readonly {
    readonly noticeId: string;
    readonly kind: NoticeKind;
    readonly stream: Stream;
    readonly at: string;
  }[];
  /** How often it was tried, this time included. */
  readonly tries: number;
}

/** A burst is over after so long without anything new, and is not waited for longer than that. */
const CALM = '90 seconds';
const LONGEST = '5 minutes';
/** What is older is read in the app, or nobody cares any more. */
const STALE = '3 days';
const MOST_TRIES = 5;

interface Row {
  person_id: PersonId;
  case_id: CaseId;
  openid: string;
  tries: number;
  notices: { noticeId: string; kind: NoticeKind; stream: Stream; at: string }[];
}

const claim = statement<Row>(`with willing as (
    select person_id from notice_allowance where remaining > 0 and template = any($2::text[])
    order by person_id for update skip locked),
  calm as (
    select n.person_id, n.case_id from notice n
    where n.person_id in (select person_id from willing) and n.read_at is null and n.sent_at is null
      and n.at > $1::timestamptz - interval '${STALE}' and coalesce(n.try_at, $1::timestamptz) <= $1::timestamptz
      and n.tries < ${MOST_TRIES}
    group by n.person_id, n.case_id
    having max(n.at) <= $1::timestamptz - interval '${CALM}' or min(n.made_at) <= $1::timestamptz - interval '${LONGEST}'
    limit $3::int),
  claimed as (
    update notice set sent_at = $1::timestamptz, tries = tries + 1 where notice_id in (
      select n.notice_id from notice n join calm using (person_id, case_id)
      where n.read_at is null and n.sent_at is null for update of n skip locked)
    returning *)
  select c.person_id, c.case_id, a.openid, max(c.tries) as tries, json_agg(json_build_object('noticeId', c.notice_id,
      'kind', c.kind, 'stream', c.stream, 'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as notices
  from claimed c,
    lateral (select min(subject) as openid from account where channel = 'wechat' and person_id = c.person_id) a
  where a.openid is not null group by c.person_id, c.case_id, a.openid`);

/**
 * Takes bursts that may be sent now, of people who allowed one of these templates. What is taken counts as sent from
 * here on: of a server that dies at this moment a phone hears nothing rather than twice.
 */
export async function claimBursts(
  db: Database,
  now: string,
  templates: readonly string[],
  limit: number,
): Promise<Burst[]> {
  const rows = await claim(db, [now, templates, limit]);
  return rows.map(({ person_id, case_id, ...row }) => ({ ...row, personId: person_id, caseId: case_id }));
}

/** It could not be sent: it may be taken again from `tryAt` on. */
export async function releaseBurst(db: Database, { notices }: Burst, tryAt: string): Promise<void> {
  await db
    .updateTable('notice')
    .set({ sent_at: null, try_at: tryAt })
    .where(
      'notice_id',
      'in',
      notices.map(({ noticeId }) => noticeId),
    )
    .execute();
}
