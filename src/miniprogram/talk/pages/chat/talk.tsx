import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import type { PartyView } from '@/domain/case/view';
import { classNames } from '@/miniprogram/components/class-names';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Tap } from '@/miniprogram/components/tap';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './index.module.scss';
import { Messages } from './messages';
import { type Passing, PassSheet } from './passing';
import { Pending } from './pending';
import type { RoomWords } from './rooms';
import { Told, useTold } from './told';
import { useHolding } from './use-holding';
import { useTalk } from './use-talk';

type TalkProps = {
  caseId: string;
  room: RoomWords;
  parties: readonly PartyView[];
  /** What was on its way is back in the draft. */
  onDraft: () => void;
};

/**
 * What was said in one room. Messages, those on their way and the door to earlier ones each have a container of
 * their own: a list that changes in the middle is sent to the screen whole.
 */
export function Talk({ caseId, room, parties, onDraft }: TalkProps) {
  const { chat } = useTalkTexts();
  const talk = useTalk(caseId, room.key);
  const told = useTold(caseId, room);
  const holding = useHolding(caseId, room.key, onDraft);
  const [about, setAbout] = useState<Passing | undefined>(undefined);
  return (
    <View className={classNames(classes.talk, room.kind === 'private' && classes.privately)}>
      <ScrollView
        ref={talk.scroll}
        className={classes.scroll}
        scrollY
        enhanced
        scrollAnchoring
        showScrollbar={false}
        scrollTop={talk.scrollTop}
        upperThreshold={160}
        lowerThreshold={40}
        onScroll={talk.onScroll}
        onScrollToUpper={talk.showEarlier}
        onScrollToLower={talk.atEnd}
      >
        <View className={classes.inner}>
          <View>
            {talk.hasEarlier ? (
              <Tap className={classes.earlier} onTap={talk.showEarlier}>
                {talk.loadingEarlier ? chat.earlierLoading : chat.earlier}
              </Tap>
            ) : null}
          </View>
          <View>
            {talk.empty && !told.lines ? (
              <EmptyState title={room.empty.title} note={room.empty.note} />
            ) : null}
          </View>
          <Messages
            caseId={caseId}
            room={room.key}
            from={talk.from}
            fresh={talk.fresh}
            parties={parties}
            onPass={room.closed ? undefined : setAbout}
          />
          <Pending caseId={caseId} room={room.key} parties={parties} onTakeBack={holding.takeBack} />
          <View>{told.lines ? <Told lines={told.lines} onClose={told.close} /> : null}</View>
        </View>
      </ScrollView>
      <View>
        {talk.below > 0 ? (
          <View className={classes.belowPlace}>
            <Tap className={classes.below} onTap={talk.toEnd}>
              {chat.newBelow(talk.below)}
            </Tap>
          </View>
        ) : null}
      </View>
      <PassSheet caseId={caseId} room={room.key} about={about} onClose={() => setAbout(undefined)} />
    </View>
  );
}
