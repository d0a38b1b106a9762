import { Image, View } from '@tarojs/components';
import type { PartyView } from '@/domain/case/view';
import { Bubble } from '@/miniprogram/components/bubble';
import { Tap } from '@/miniprogram/components/tap';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import {
  giveUp,
  type PendingMessage,
  pendingRoom,
  sendAgain,
  usePending,
} from '@/miniprogram/stores/pending-store';
import { useSession } from '@/miniprogram/stores/session-store';
import { type TalkTexts, useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import classes from './index.module.scss';

const none: readonly PendingMessage[] = [];

type PendingProps = { caseId: string; room: RoomKey; parties: readonly PartyView[] };

/** Messages on their way, in a container of their own. */
export function Pending({ caseId, room, parties }: PendingProps) {
  const t = useTalkTexts();
  const messages = usePending(({ byRoom }) => byRoom[pendingRoom(caseId, room)] ?? none);
  const own = parties.find((party) => party.you);
  const name = useSession(({ me }) => me?.name) ?? own?.name ?? '';
  const tone = own ? (own.side === 'applicant' ? 'sand' : 'sky') : 'jade';
  return (
    <View className={classes.messages}>
      {messages.map((message) => (
        <View key={message.id}>
          <Bubble
            side="right"
            avatar={{ name, tone }}
            tone={tone === 'jade' ? 'jade' : 'card'}
            status={statusWords(t, message)}
            statusTone={tones[message.state]}
            retryLabel={t.chat.retry}
            onRetry={message.state === 'sending' ? undefined : () => sendAgain(caseId, room, message.id)}
          >
            {message.text}
            {message.photos.length > 0 ? (
              <View className={classes.photos}>
                {message.photos.map(({ photo }) => (
                  <Image
                    key={photo.path}
                    className={classes.photo as string}
                    src={photo.path}
                    mode="aspectFill"
                    nativeProps={{ alt: '' }}
                  />
                ))}
              </View>
            ) : null}
          </Bubble>
          {message.state === 'failed' ? (
            <Tap className={classes.giveUp} onTap={() => giveUp(caseId, room, message.id)}>
              {t.chat.giveUp}
            </Tap>
          ) : null}
        </View>
      ))}
    </View>
  );
}

const tones = { sending: 'quiet', waiting: 'amber', failed: 'cinnabar' } as const;

function statusWords(t: TalkTexts, { state, photos, error }: PendingMessage): string {
  if (state === 'waiting') return error?.code === 'network.offline' ? t.chat.waiting : t.chat.sendingLater;
  if (state === 'failed') return error ? t.chat.failedWhy(errorWords(t, error)) : t.chat.failed;
  if (photos.length === 0) return t.chat.sending;
  const percent = photos.reduce((sum, photo) => sum + photo.progress, 0) / photos.length;
  return t.chat.uploading(Math.round(percent));
}
