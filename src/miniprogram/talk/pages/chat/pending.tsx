import { View } from '@tarojs/components';
import type { PartyView } from '@/domain/case/view';
import { Bubble, TalkLine } from '@/miniprogram/components/bubble';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { type RoomKey, roomInput } from '@/miniprogram/stores/held-case';
import type { OutboxMessage } from '@/miniprogram/stores/outbox-item';
import { giveUp, pendingRoom, sendAgain, useOutbox } from '@/miniprogram/stores/outbox-store';
import { useSession } from '@/miniprogram/stores/session-store';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import classes from './index.module.scss';
import { markOf } from './message';
import { PendingFiles } from './pending-files';
import { shownPending } from './pending-shown';
import { useSecondsUntil } from './use-holding';

const none: readonly OutboxMessage[] = [];

type PendingProps = {
  caseId: string;
  room: RoomKey;
  parties: readonly PartyView[];
  onTakeBack: (id: string) => void;
};

/** Messages on their way, in a container of their own. */
export function Pending({ caseId, room, parties, onTakeBack }: PendingProps) {
  const t = useTalkTexts();
  const messages = useOutbox(({ byRoom }) => byRoom[pendingRoom(caseId, room)] ?? none);
  const { shown, more } = shownPending(messages);
  const own = parties.find((party) => party.you);
  const name = useSession(({ me }) => me?.name) ?? own?.name ?? '';
  const tone = own ? (own.side === 'applicant' ? 'sand' : 'sky') : 'jade';
  return (
    <>
      <View>{more > 0 ? <TalkLine>{t.reading.moreWaiting(more)}</TalkLine> : null}</View>
      <View className={classes.messages}>
        {shown.map((message) => (
          <View key={message.id}>
            <Bubble
              side="right"
              avatar={{ name, tone }}
              tone={tone !== 'jade' ? 'card' : message.pass ? 'indigo' : 'jade'}
              mark={message.pass && markOf(t, message.pass)}
              status={message.state === 'held' ? undefined : statusWords(t, message)}
              statusTone={tones[message.state]}
              retryLabel={t.chat.retry}
              onRetry={
                message.state === 'waiting' || message.state === 'failed'
                  ? () => sendAgain(caseId, room, message.id)
                  : undefined
              }
            >
              {message.text}
              <PendingFiles message={message} />
            </Bubble>
            {message.state === 'held' ? (
              <Held
                name={nameIn(room, parties)}
                goesAt={message.goesAt ?? 0}
                onTakeBack={() => onTakeBack(message.id)}
              />
            ) : null}
            {message.state === 'failed' ? (
              <Tap className={classes.giveUp} onTap={() => giveUp(caseId, room, message.id)}>
                {t.chat.giveUp}
              </Tap>
            ) : null}
          </View>
        ))}
      </View>
    </>
  );
}

type HeldProps = { name: string; goesAt: number; onTakeBack: () => void };

/** So long it can be taken back. */
function Held({ name, goesAt, onTakeBack }: HeldProps) {
  const { private: words } = useTalkTexts().chat;
  const seconds = useSecondsUntil(goesAt);
  return (
    <View className={classes.held}>
      <Icon name="clock" size={15} />
      <View>{words.held(seconds, name)}</View>
      <Tap className={classes.takeBack} onTap={onTakeBack}>
        {words.takeBack}
      </Tap>
    </View>
  );
}

function nameIn(room: RoomKey, parties: readonly PartyView[]): string {
  const { partyId } = roomInput(room);
  return parties.find((party) => party.partyId === partyId)?.name ?? '';
}

const tones = { held: 'amber', sending: 'quiet', waiting: 'amber', failed: 'cinnabar' } as const;

function statusWords(t: TalkTexts, { state, files, error, goesAt }: OutboxMessage): string {
  if (state === 'waiting') return error?.code === 'network.offline' ? t.chat.waiting : t.chat.sendingLater;
  if (state === 'failed' && !error && goesAt !== undefined) return t.chat.private.stopped;
  if (state === 'failed') return error ? t.chat.failedWhy(errorWords(t, error)) : t.chat.failed;
  if (files.length === 0) return t.chat.sending;
  const percent = files.reduce((sum, file) => sum + file.progress, 0) / files.length;
  return t.chat.uploading(Math.round(percent));
}
