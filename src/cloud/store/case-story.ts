import type { CaseEvent } from '@/domain/case/event';
import type { CaseState } from '@/domain/case/state';
import type { CasePeople } from '@/domain/case/view';
import type { CaseId } from '@/domain/ids';
import { openEvent } from './chain';
import type { Database } from './database';

/** A case with its log exactly as it is stored, but for the streams that no paper is written from. */
export interface LoggedCase {
  readonly caseId: CaseId;
  readonly state: CaseState;
  readonly people: CasePeople;
  readonly log: readonly LoggedRow[];
}

export interface LoggedRow {
  readonly stream: string;
  readonly seq: number;
  readonly facts: string;
  readonly words: string | null;
  readonly salt: Buffer | null;
  readonly wordsDigest: Buffer;
  readonly hash: Buffer;
}

/** @returns null when there is no such case. Read in one snapshot, so that it works beside a busy server. */
export async function readLoggedCase(db: Database, caseId: CaseId): Promise<LoggedCase | null> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const row = await trx
        .selectFrom('dispute_case')
        .select(['state', 'people'])
        .where('case_id', '=', caseId)
        .executeTakeFirst();
      if (!row) return null;
      // What was said to one alone does not even leave the database.
      const log = await trx
        .selectFrom('case_event')
        .select(['stream', 'seq', 'facts', 'words', 'salt', 'words_digest as wordsDigest', 'hash'])
        .where('case_id', '=', caseId)
        .where('stream', 'not like', 'private:%')
        .where('stream', 'not like', 'office:%')
        .orderBy('ordinal')
        .execute();
      return {
        caseId,
        state: JSON.parse(row.state) as CaseState,
        people: JSON.parse(row.people) as CasePeople,
        log,
      };
    });
}

export function openRow({ stream, facts, words, seq }: LoggedRow): CaseEvent & { readonly seq: number } {
  return { ...openEvent(stream, facts, words), seq };
}
