import type { Answer, NoticeCard } from '@/contract/answers';
import { isMoment } from '@/contract/fields';
import type { ParsedInput } from '@/contract/operations';
import { viewCard } from '@/domain/case/viewing';
import type { PersonId } from '@/domain/ids';
import { isStillOpen } from '@/domain/notices/reading';
import { no, type Result, yes } from '../answer';
import type { Caller, House } from '../house';
import { allowMore } from '../store/allowances';
import { type CaseForPerson, casesForPerson, findDone } from '../store/case-reading';
import {
  markNoticesRead,
  type NoticePlace,
  noticesOf,
  type StoredNotice,
  unreadNotices,
} from '../store/notices';
import { markFor } from './idempotence';
import { readerOf, readingOf } from './presenting';

const PAGE = 30;

/** `notice.list`: the record of what concerned the caller, newest first. */
export async function list(
  input: ParsedInput<'notice.list'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'notice.list'>>> {
  const { unlocked } = caller;
  const personId = caller.personId as PersonId;
  const before = input.before === undefined ? null : readPlace(input.before);
  if (input.before !== undefined && before === null) return no('cursor.invalid');
  const [rows, unread] = await Promise.all([
    noticesOf(house.db, personId, before, PAGE + 1, unlocked),
    unreadNotices(house.db, personId, unlocked),
  ]);
  const page = rows.slice(0, PAGE);
  const caseIds = [...new Set(page.map(({ caseId }) => caseId))];
  const cases = new Map(
    (await casesForPerson(house.db, personId, caseIds, unlocked)).map((one) => [one.case.caseId, one]),
  );
  const notices = await Promise.all(page.map((row) => cardOf(house, row, cases.get(row.caseId))));
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return yes({ notices, unread, ...(last ? { before: writePlace(last) } : {}) });
}

export async function count(
  _input: ParsedInput<'notice.count'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'notice.count'>>> {
  const unread = await unreadNotices(house.db, caller.personId as PersonId, caller.unlocked);
  return yes({ unread, templates: templateIds(house) });
}

export async function read(
  input: ParsedInput<'notice.read'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'notice.read'>>> {
  const personId = caller.personId as PersonId;
  await markNoticesRead(house.db, personId, house.now(), input, caller.unlocked);
  return yes({ unread: await unreadNotices(house.db, personId, caller.unlocked) });
}

/** `notice.allow`: one message more of each template, as the caller has just told WeChat. */
export async function allow(
  input: ParsedInput<'notice.allow'>,
  caller: Caller,
  house: House,
): Promise<Result<Answer<'notice.allow'>>> {
  const personId = caller.personId as PersonId;
  const known = templateIds(house);
  const accepted = [...new Set(input.accepted)].filter((id) => known.includes(id));
  const mark = markFor(personId, 'notice.allow', input);
  if (await allowMore(house.db, mark, accepted, house.now())) return yes({ allowed: accepted.length });
  const done = await findDone(house.db, personId, input.commandId);
  return done?.inputHash === mark.inputHash ? yes({ allowed: accepted.length }) : no('command.id_reused');
}

function templateIds({ sending }: House): string[] {
  return Object.values(sending?.templates ?? {}).map(({ id }) => id);
}

/** Whoever may no longer read what it was about is told that there was something, and when. */
async function cardOf(
  house: House,
  { noticeId, kind, at, count, read, settled, due, stream, content }: StoredNotice,
  found: CaseForPerson | undefined,
): Promise<NoticeCard> {
  const card = { noticeId, kind, at, count, read, settled };
  const reader = found && readerOf(found);
  if (!found || !reader || !isStillOpen(found.case.state, reader, stream)) return { ...card, case: null };
  const seen = viewCard(found.case.state, await readingOf(house, found, reader));
  const { caseId, code, stage, role } = seen;
  return {
    ...card,
    ...content,
    ...(due === null ? {} : { due }),
    case: { caseId, code, kind: seen.kind, stage, role },
  };
}

function writePlace({ at, noticeId }: NoticePlace): string {
  return Buffer.from(`${at} ${noticeId}`).toString('base64url');
}

function readPlace(cursor: string): NoticePlace | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, at, noticeId] = /^(\S+) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (at === undefined || noticeId === undefined || !isMoment(at)) return null;
  return { at: new Date(at).toISOString(), noticeId };
}
