import type { Entry } from '@/domain/case/entry';
import type { CaseView, RoomView } from '@/domain/case/view';
import { type RoomKey, roomKey } from '@/miniprogram/stores/held-case';
import type { TalkTexts } from '@/miniprogram/talk/texts';
import { privateWords } from './private-room';

export interface RoomWords {
  readonly key: RoomKey;
  /** On the tab. */
  readonly label: string;
  readonly title: string;
  /** Who reads what is written here. */
  readonly readers: string;
  /** `private`: one party and its mediator, and nobody else at the centre. */
  readonly kind: 'joint' | 'line' | 'private';
  readonly placeholder: string;
  /** In private: whom a message reaches, as the composer names them. */
  readonly reader?: string;
  /** In private: told when somebody opens it for the first time. */
  readonly told?: readonly string[];
  /** Sentences that a mediator starts from. */
  readonly quick: Readonly<Record<string, string>>;
  /** Why nothing can be written now. */
  readonly closed?: string;
  readonly empty: { readonly title: string; readonly note: string };
}

/** Every room that this person reads, in words. */
export function roomsOf(t: TalkTexts, view: CaseView, steps: readonly Entry[]): readonly RoomWords[] {
  return view.rooms.map((room) => {
    if (room.room === 'private') return privateWords(t, view, steps, room);
    return room.room === 'joint' ? jointWords(t, view, room) : lineWords(t, view, room);
  });
}

/**
 * Where to begin: the room asked for, else where all talk, else where something new was said. Nobody lands by
 * themselves in a private line while the talks go on: what they write there is read by others than they think.
 */
export function firstRoom(
  view: CaseView,
  asked: {
    readonly room?: string | undefined;
    readonly partyId?: string | undefined;
    readonly appointment?: string | undefined;
  },
  isNew: (key: RoomKey) => boolean,
): RoomKey | undefined {
  const { room, partyId, appointment } = asked;
  const found =
    view.rooms.find(
      (one) =>
        one.room === room &&
        (partyId === undefined || one.partyId === partyId) &&
        (appointment === undefined || String(one.appointment) === appointment),
    ) ??
    view.rooms.find((one) => one.room === 'joint') ??
    view.rooms.find((one) => isNew(roomKey(one))) ??
    view.rooms[0];
  return found && roomKey(found);
}

function jointWords(t: TalkTexts, view: CaseView, room: RoomView): RoomWords {
  const { chat } = t;
  const inside = view.parties.filter((party) => party.side === 'applicant' || party.answer === 'consented');
  const names = inside.map((party) => (party.you ? chat.you : party.name));
  const mediator = view.mediator
    ? [view.you.role === 'mediator' ? chat.you : chat.mediator(view.mediator.name)]
    : [];
  const title = chat.jointTitle(inside.length + mediator.length);
  return {
    key: 'joint',
    label: title,
    title,
    readers: [...names, ...mediator].join(' · '),
    kind: 'joint',
    placeholder: chat.placeholder,
    quick: chat.quick,
    empty: { title: chat.emptyJoint, note: chat.emptyJointNote },
    ...(room.mayWrite ? {} : { closed: view.roomState === 'paused' ? chat.paused : chat.onlyReading }),
  };
}

function lineWords(t: TalkTexts, view: CaseView, room: RoomView): RoomWords {
  const { chat } = t;
  const party = view.parties.find((one) => one.partyId === room.partyId);
  const own = view.you.role === 'party';
  return {
    key: roomKey(room),
    label: own ? chat.withCentre : (party?.name ?? ''),
    title: own ? chat.centreTitle : chat.lineTitle(party?.name ?? ''),
    readers: own ? chat.centreReaders : chat.lineReaders(party?.name ?? ''),
    kind: 'line',
    placeholder: own ? chat.placeholderCentre : chat.placeholderLine(party?.name ?? ''),
    quick: chat.quickLine,
    empty: own
      ? { title: chat.emptyCentre, note: chat.emptyCentreNote }
      : { title: chat.emptyLine, note: chat.emptyLineNote },
    ...(room.mayWrite ? {} : { closed: chat.onlyReading }),
  };
}
