import { isQuiet, type NoticeTemplate, usesOf, wordsOf } from '@/domain/notices/outgoing';
import { isSilent, isStillOpen } from '@/domain/notices/reading';
import type { House, Sending } from './house';
import { reportFault } from './http/fault';
import { readerOf } from './operations/presenting';
import { endAllowance, giveAllowanceBack, takeAllowance } from './store/allowances';
import { type Burst, claimBursts, releaseBurst } from './store/bursts';
import { loadForPerson } from './store/case-reading';

/** Bursts taken in one go; the rest waits for the next minute. */
const AT_ONCE = 50;
const FIRST_WAIT_MINUTES = 2;

/**
 * Sends what has come to rest to the phones of those who allowed it, outside of the quiet hours, one message for a
 * burst. Safe to run by several at once: each burst is taken by one. One that fails holds up no other.
 *
 * @returns how many messages went out.
 */
export async function sendNotices(house: House): Promise<number> {
  const { sending } = house;
  if (!sending || isQuiet(sending.quiet, house.now())) return 0;
  const templates = Object.values(sending.templates).map(({ id }) => id);
  let sent = 0;
  for (const burst of await claimBursts(house.db, house.now(), templates, AT_ONCE)) {
    const isSent = await sendBurst(house, sending, burst).catch((error: unknown) => {
      reportFault(error);
      return false;
    });
    if (isSent) sent += 1;
  }
  return sent;
}

async function sendBurst(house: House, sending: Sending, burst: Burst): Promise<boolean> {
  const loaded = await loadForPerson(house.db, burst.caseId, burst.personId);
  // What is sent names neither room nor matter: whoever locked their talks is told that there is something, too.
  const reader = loaded && readerOf({ ...loaded, person: { ...loaded.person, locked: false } });
  if (!loaded || !reader) return false;
  const { state } = loaded.case;
  const notices = burst.notices.filter(({ stream }) => isStillOpen(state, reader, stream));
  // What shows on a locked phone may be seen by whoever is near it: it stays in the app.
  if (notices.length === 0 || isSilent(state, reader)) return false;
  const uses = usesOf(notices.map(({ kind }) => kind)).flatMap((use) => {
    const template = sending.templates[use];
    return template ? [{ use, template }] : [];
  });
  const id = await takeAllowance(
    house.db,
    burst.personId,
    uses.map(({ template }) => template.id),
  );
  const chosen = uses.find(({ template }) => template.id === id);
  if (!chosen) return postpone(house, burst);
  const last =
    notices
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? house.now();
  const words = wordsOf(chosen.use, state.code, last);
  const result = await sending.sender.send({
    to: burst.openid,
    template: chosen.template.id,
    fields: filled(chosen.template, words),
  });
  return settle(house, burst, chosen.template.id, result);
}

function filled({ fields }: NoticeTemplate, words: ReturnType<typeof wordsOf>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, word]) => [name, words[word]]));
}

async function settle(
  house: House,
  burst: Burst,
  template: string,
  result: 'sent' | 'refused' | 'failed',
): Promise<boolean> {
  if (result === 'refused') await endAllowance(house.db, burst.personId, template);
  if (result === 'failed') {
    await giveAllowanceBack(house.db, burst.personId, template);
    return postpone(house, burst);
  }
  return result === 'sent';
}

/** Tried again after 2, 4, 8 … minutes. */
async function postpone(house: House, burst: Burst): Promise<false> {
  const wait = FIRST_WAIT_MINUTES * 2 ** (burst.tries - 1) * 60_000;
  await releaseBurst(house.db, burst, new Date(Date.parse(house.now()) + wait).toISOString());
  return false;
}
