import cloud from 'wx-server-sdk';
import type { PersonId } from '@/domain/ids';
import type { Review } from '../house';
import { reportFault } from '../http/fault';
import { byWordList } from '../reviewing';
import type { Database } from '../store/database';
import { openidOf } from '../store/people';

interface SecurityApi {
  msgSecCheck(order: {
    openid: string;
    version: 2;
    /** Comments: what people write to one another. */
    scene: 2;
    content: string;
  }): Promise<{ result?: { suggest?: unknown } } | undefined>;
}

/** What WeChat takes in one go, characters. */
const AT_ONCE = 2_500;

/**
 * WeChat's own check of texts (msgSecCheck, version 2), judged by `result.suggest` and not by an error code. People in
 * a dispute speak of insults and crimes: `risky` holds a message back for the mediator just as `review` does. The local
 * list judges beside it, and alone for whoever has no openid (WeChat knows only people who were there within two hours)
 * and where WeChat does not answer.
 */
export function createTextCheck(db: Database): Review {
  // The SDK finds its interfaces by name as they are called; its types know none of them.
  const { security } = cloud.openapi as unknown as { security: SecurityApi };
  const suggested = async (openid: string, content: string): Promise<unknown> => {
    const answer = await security.msgSecCheck({ openid, version: 2, scene: 2, content });
    return answer?.result?.suggest;
  };
  return {
    async judge(text: string, personId: PersonId) {
      if ((await byWordList.judge(text, personId)) === 'review') return 'review';
      const openid = await openidOf(db, personId);
      if (openid === null) return 'pass';
      try {
        for (const piece of pieces(text)) {
          const suggest = await suggested(openid, piece);
          if (suggest === 'review' || suggest === 'risky') return 'review';
        }
      } catch (error) {
        // WeChat's own words may repeat what was to be looked at.
        const { errCode } = error as { errCode?: unknown };
        reportFault(new Error(`WeChat did not check a text: ${Number(errCode)}`));
      }
      return 'pass';
    },
  };
}

/** By whole characters: a pair of surrogates is never cut. */
function pieces(text: string): string[] {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / AT_ONCE) }, (_, index) =>
    characters.slice(index * AT_ONCE, (index + 1) * AT_ONCE).join(''),
  );
}
