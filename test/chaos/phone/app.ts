import { isAccountTold } from '@/miniprogram/client/token';
import { loadEarlier, openCase, useCases } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomKey, roomOf } from '@/miniprogram/stores/held-case';
import { watchCase } from '@/miniprogram/stores/live-store';
import type { OutboxItem } from '@/miniprogram/stores/outbox-item';
import { readItems } from '@/miniprogram/stores/outbox-shelf';
import { say, useOutbox } from '@/miniprogram/stores/outbox-store';
import { ensureMe, signInWith, useSession } from '@/miniprogram/stores/session-store';
import type { PhoneApp } from './phone-app';

/** The app's own code behind the acts of a person: what a page's hook calls, and what a page shows. */
export const app: PhoneApp = {
  open(caseIds) {
    for (const caseId of caseIds) {
      void openCase(caseId);
      watchCase(caseId);
    }
  },
  session: () => useSession.getState().state,
  isKnown: () => useSession.getState().state !== 'out' && isAccountTold(),
  async signIn(token) {
    const answer = await signInWith(token);
    return answer.ok ? undefined : answer.error.code;
  },
  async ensureMe() {
    await ensureMe();
  },
  rooms: (caseId) => useCases.getState().byId[caseId]?.view.rooms.map(roomKey) ?? [],
  async say(caseId, room, text) {
    return (await say(caseId, room as RoomKey, { text })).ok;
  },
  waiting: () => Object.values(useOutbox.getState().byCase).flat().map(described),
  resting() {
    const shown = new Set(app.waiting().map(({ text }) => text));
    return readItems()
      .filter(({ text }) => !shown.has(text))
      .map(described);
  },
  shown(caseId, room) {
    const held = useCases.getState().byId[caseId];
    const { messages, hidden } = held ? roomOf(held, room as RoomKey) : { messages: [], hidden: 0 };
    return { texts: messages.map(({ text = '' }) => text), hidden };
  },
  async loadEarlier(caseId, room) {
    await loadEarlier(caseId, room as RoomKey);
  },
};

function described({ text, state, error, by }: OutboxItem) {
  return { text, state, by, ...(error ? { code: error.code } : {}) };
}
