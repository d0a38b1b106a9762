import { ScrollView, View } from '@tarojs/components';
import { useMemo } from 'react';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import { classNames } from '@/miniprogram/components/class-names';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { Tap } from '@/miniprogram/components/tap';
import { useCases } from '@/miniprogram/stores/case-store';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { type Find, waitingIn } from './attention';
import { CareSheets } from './care-sheets';
import { heldBack } from './held-back';
import classes from './index.module.scss';
import { LinkSheet } from './link-sheet';
import { marksOf } from './marks';
import { MessageMenu } from './menu';
import { Messages } from './messages';
import { PassSheet } from './passing';
import { Pending } from './pending';
import type { RoomWords } from './rooms';
import { Told, useTold } from './told';
import { useActs } from './use-acts';
import { useAskedPlace } from './use-asked-place';
import { useHolding } from './use-holding';
import { useReaders } from './use-readers';
import { type Talking, useTalk } from './use-talk';

type TalkProps = {
  caseId: string;
  room: RoomWords;
  view: CaseView;
  /** What was on its way is back in the draft. */
  onDraft: () => void;
};

const none: readonly Entry[] = [];

/**
 * What was said in one room. Messages, those on their way and the door to earlier ones each have a container of
 * their own: a list that changes in the middle is sent to the screen whole.
 */
export function Talk({ caseId, room, view, onDraft }: TalkProps) {
  const { chat } = useTalkTexts();
  const { parties } = view;
  const talk = useTalk(caseId, room.key);
  useAskedPlace(room.key, talk);
  const told = useTold(caseId, room);
  const holding = useHolding(caseId, room.key, onDraft);
  const { acts, care, link, closeLink, passing, closePassing, menu, closeMenu } = useActs(
    caseId,
    room,
    onDraft,
  );
  useReaders(caseId, room.key, view);
  const { marks, held } = useMarks(caseId, room, view, talk);
  const waiting = waitingIn(view, room.key, held, care.mayReturn);
  return (
    <View className={classNames(classes.talk, room.kind === 'private' && classes.privately)}>
      <ScrollView
        ref={talk.scroll}
        className={classes.scroll}
        scrollY
        enhanced
        scrollAnchoring
        showScrollbar={false}
        {...talk.place}
        upperThreshold={240}
        lowerThreshold={40}
        onScroll={talk.onScroll}
        onScrollToUpper={talk.onUpper}
        onScrollToLower={talk.onLower}
      >
        <View className={classes.inner}>
          <View>
            {talk.hasEarlier ? (
              <Tap className={classes.earlier} onTap={talk.onUpper}>
                {talk.loadingEarlier ? chat.earlierLoading : chat.earlier}
              </Tap>
            ) : null}
          </View>
          <View>
            {talk.empty && held.length === 0 && !told.lines ? (
              <EmptyState title={room.empty.title} note={room.empty.note} />
            ) : null}
          </View>
          <Messages
            rows={talk.rows}
            span={talk.span}
            fresh={talk.fresh}
            parties={parties}
            marks={marks}
            held={held}
            acts={acts}
          />
          <Pending caseId={caseId} room={room.key} parties={parties} onTakeBack={holding.takeBack} />
          <View>
            {told.lines ? (
              <View className={classes.told}>
                <Told lines={told.lines} onClose={told.close} />
              </View>
            ) : null}
          </View>
          <View>
            {care.releaseProblem ? (
              <Notice tone="cinnabar" icon="warning">
                {care.releaseProblem}
              </Notice>
            ) : null}
          </View>
        </View>
      </ScrollView>
      <Ways talk={talk} waiting={waiting} />
      <PassSheet caseId={caseId} room={room.key} about={passing} onClose={closePassing} />
      <LinkSheet address={link} onClose={closeLink} />
      <CareSheets care={care} />
      <MessageMenu caseId={caseId} room={room.key} view={view} about={menu} onClose={closeMenu} />
    </View>
  );
}

/** Over the talk: to where the new messages begin, to what waits for a look, and to the end. */
function Ways({ talk, waiting }: { talk: Talking; waiting: readonly Find[] }) {
  const { chat, reading } = useTalkTexts();
  const unseen = waiting.filter((find) => !isSeen(talk, find));
  const [next] = unseen;
  return (
    <View>
      {next && talk.unread === 0 ? (
        <View className={classNames(classes.belowPlace, classes.unreadPlace)}>
          <Tap
            className={classNames(classes.below, classes.waitingPlace)}
            onTap={() => void talk.toPlace(next)}
          >
            {reading.waiting(unseen.length)}
          </Tap>
        </View>
      ) : null}
      {talk.unread > 0 ? (
        <View className={classNames(classes.belowPlace, classes.unreadPlace)}>
          <Tap className={classes.below} onTap={() => void talk.toUnread()}>
            {reading.firstUnread(talk.unread)}
          </Tap>
        </View>
      ) : null}
      {talk.below > 0 || talk.farFromEnd ? (
        <View className={classes.belowPlace}>
          <Tap className={classes.below} onTap={talk.toEnd}>
            {talk.below > 0 ? chat.newBelow(talk.below) : reading.toNewest}
          </Tap>
        </View>
      ) : null}
    </View>
  );
}

function isSeen({ rows, isDrawn }: Talking, find: Find): boolean {
  const number = find(rows);
  return number !== undefined && isDrawn(number);
}

function useMarks(caseId: string, room: RoomWords, view: CaseView, { rows }: Talking) {
  const { chat } = useTalkTexts();
  const steps = useCases(({ byId }) => byId[caseId]?.steps ?? none);
  const { messages, hidden } = rows;
  const marks = useMemo(
    () => marksOf(view, steps, room.key, messages, hidden, chat.and),
    [view, steps, room.key, messages, hidden, chat.and],
  );
  const held = useMemo(() => (room.kind === 'joint' ? heldBack(view, steps) : []), [view, steps, room.kind]);
  return { marks, held };
}
