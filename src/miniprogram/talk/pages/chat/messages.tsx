import { View } from '@tarojs/components';
import type { Entry } from '@/domain/case/entry';
import type { PartyView } from '@/domain/case/view';
import { daysBetween } from '@/miniprogram/wording/when';
import type { HeldBack } from './held-back';
import { HeldBackMessage } from './held-back-message';
import classes from './index.module.scss';
import { type MarksBySeq, seqOf } from './marks';
import { Message } from './message';
import type { MessageActs } from './message-acts';
import { partId } from './use-steady';
import { messagesIn, newestPart, type Rows, type Span } from './window';

const pauseMs = 10 * 60_000;
/** So many parts come into being together: a part added before others sends all of them to the screen again. */
const RUN = 6;

type MessagesProps = {
  rows: Rows;
  span: Span;
  /** The number of the first message that was new when the room was opened. */
  fresh: number | undefined;
  parties: readonly PartyView[];
  marks: MarksBySeq;
  /** Written for this room and not let into it, oldest first. */
  held: readonly HeldBack[];
  acts: MessageActs;
};

/**
 * The window's parts, each in a container of its own: what arrives, comes or leaves sends its own part to the screen and
 * no other. Those next to the window stand there empty, so that nothing has to be moved when they fill.
 */
export function Messages({ span, ...rest }: MessagesProps) {
  const from = Math.floor((span.first - 1) / RUN) * RUN;
  const to = Math.ceil((span.last + 2) / RUN) * RUN;
  return (
    <View>
      {Array.from({ length: to - from }, (_, at) => from + at).map((part) => {
        const isDrawn = part >= span.first && part <= span.last;
        return (
          <View key={part} id={partId(part)} className={isDrawn ? classes.part : ''}>
            {isDrawn ? <Part part={part} {...rest} /> : null}
          </View>
        );
      })}
    </View>
  );
}

function Part({
  part,
  rows,
  fresh,
  parties,
  marks,
  held,
  acts,
}: Omit<MessagesProps, 'span'> & { part: number }) {
  const [first, messages] = messagesIn(rows, part);
  const before = rows.messages[first - rows.hidden - 1];
  const drawn = messages.map((entry, at) => {
    const previous = at === 0 ? before : messages[at - 1];
    const isFresh = first + at === fresh;
    const goesOn = isSame(previous, entry) && !isPause(previous, entry) && !isParted(previous, entry, held);
    return {
      at: entry.at,
      node: (
        <Message
          key={entry.id}
          entry={entry}
          tone={toneOf(entry, parties)}
          speaker={speakerOf(entry, parties)?.name}
          paused={isPause(previous, entry)}
          goesOn={!isFresh && goesOn}
          fresh={isFresh}
          marks={marks.get(seqOf(entry))}
          acts={acts}
        />
      ),
    };
  });
  return <>{withHeld(drawn, heldIn(rows, part, messages, held), acts)}</>;
}

/** What was held back stands where it was written: after what was said before it. */
function heldIn(rows: Rows, part: number, messages: readonly Entry[], held: readonly HeldBack[]) {
  const next = messagesIn(rows, part + 1)[1][0];
  const start = messages[0]?.at;
  const isFirst = rows.hidden === 0 && messages[0] === rows.messages[0];
  return held.filter(({ entry }) => {
    if (!isFirst && start !== undefined && entry.at < start) return false;
    return part === newestPart(rows) || next === undefined || entry.at < next.at;
  });
}

function withHeld(
  drawn: readonly { readonly at: string; readonly node: JSX.Element }[],
  held: readonly HeldBack[],
  acts: MessageActs,
): readonly JSX.Element[] {
  if (held.length === 0) return drawn.map(({ node }) => node);
  const cards = held.map((one) => ({
    at: one.entry.at,
    node: <HeldBackMessage key={one.entry.id} held={one} acts={acts} />,
  }));
  // Stable: what was said at the same moment stands before what was held back.
  return [...drawn, ...cards]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ node }) => node);
}

function toneOf(entry: Entry, parties: readonly PartyView[]): 'jade' | 'sky' | 'sand' {
  const speaker = speakerOf(entry, parties);
  if (entry.by.role !== 'party' && !speaker) return 'jade';
  const party = speaker ?? parties.find(({ partyId }) => partyId === entry.by.partyId);
  return party?.side === 'other' ? 'sky' : 'sand';
}

/** The party that said it to whoever took it down. */
function speakerOf({ detail }: Entry, parties: readonly PartyView[]): PartyView | undefined {
  return detail?.for === undefined ? undefined : parties.find(({ partyId }) => partyId === detail.for);
}

function isSame(before: Entry | undefined, entry: Entry): boolean {
  if (before?.detail?.for !== entry.detail?.for) return false;
  return (
    before?.by.role === entry.by.role && before.by.name === entry.by.name && before.by.you === entry.by.you
  );
}

/** Something held back stands between the two. */
function isParted(before: Entry | undefined, { at }: Entry, held: readonly HeldBack[]): boolean {
  return held.some(({ entry }) => before !== undefined && before.at <= entry.at && entry.at < at);
}

function isPause(before: Entry | undefined, entry: Entry): boolean {
  if (!before) return true;
  return daysBetween(before.at, entry.at) > 0 || Date.parse(entry.at) - Date.parse(before.at) > pauseMs;
}
