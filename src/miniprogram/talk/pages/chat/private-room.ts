import type { Entry } from '@/domain/case/entry';
import type { CaseView, RoomView } from '@/domain/case/view';
import { roomKey } from '@/miniprogram/stores/held-case';
import type { TalkTexts } from '@/miniprogram/talk/texts';
import type { RoomWords } from './rooms';

/** 背靠背: one party and the mediator of one appointment. Who reads it is named from the case, never assumed. */
export function privateWords(
  t: TalkTexts,
  view: CaseView,
  steps: readonly Entry[],
  room: RoomView,
): RoomWords {
  return view.you.role === 'party' ? ownWords(t, view, steps, room) : partyWords(t, view, room);
}

/** For the party itself: its mediator, and whoever mediates with them. */
function ownWords({ chat }: TalkTexts, view: CaseView, steps: readonly Entry[], room: RoomView): RoomWords {
  const words = chat.private;
  const { appointment = 0 } = room;
  // The mediators were named in the order of their appointments.
  const named = steps.filter(({ type }) => type === 'mediator.assigned');
  const isEarlier = view.mediator === undefined || appointment < named.length;
  const names = isEarlier
    ? [String(named[appointment - 1]?.detail?.mediator ?? '')]
    : [view.mediator?.name ?? '', ...coMediators(view)];
  const mediators = words.mediators(names.filter((name) => name !== '').join(chat.and));
  const label = isEarlier ? words.earlier(mediators) : words.tab;
  return {
    key: roomKey(room),
    kind: 'private',
    label,
    title: label,
    readers: words.ownReaders(mediators),
    reader: words.only(mediators),
    placeholder: words.ownPlaceholder,
    quick: {},
    told: [words.told.readers(mediators), words.told.ownPass, words.told.ownChange],
    empty: { title: words.ownEmpty, note: words.ownEmptyNote },
    ...(room.mayWrite ? {} : { closed: isEarlier ? words.earlierClosed : chat.onlyReading }),
  };
}

/** For staff: the party, and whoever reads along. */
function partyWords({ chat }: TalkTexts, view: CaseView, room: RoomView): RoomWords {
  const words = chat.private;
  const party = view.parties.find(({ partyId }) => partyId === room.partyId);
  const name = party?.name ?? '';
  const side = party?.actors?.some(({ joined }) => joined) ? words.withActors(name) : name;
  const readers = coMediators(view).length > 0 ? words.withMediators(side) : side;
  return {
    key: roomKey(room),
    kind: 'private',
    label: words.tabOf(name),
    title: words.tabOf(name),
    readers: words.readers(readers),
    reader: words.only(readers),
    placeholder: words.placeholder(name),
    quick: chat.quickPrivate,
    told: [words.told.readers(readers), words.told.pass(name), words.told.hold],
    empty: { title: words.empty(name), note: words.emptyNote },
    ...(room.mayWrite ? {} : { closed: chat.onlyReading }),
  };
}

function coMediators({ handlers }: CaseView): string[] {
  return handlers.filter((one) => one.as === 'co_mediator').map(({ name }) => name);
}
