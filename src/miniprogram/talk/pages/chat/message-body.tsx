import type { Entry } from '@/domain/case/entry';
import { MessagePdf } from './message-pdf';
import { MessagePhotos } from './message-photos';
import { MessageText } from './message-text';
import { VoiceMessage } from './voice-message';

type MessageBodyProps = {
  entry: Pick<Entry, 'text' | 'files' | 'detail' | 'by'>;
  /** What a transcription service heard in a voice message. */
  written?: string | undefined;
  onLink: (address: string) => void;
};

/** What was said: words, photos, papers or a voice. Few nodes: all of it travels with every message that arrives. */
export function MessageBody({ entry: { text, files = [], detail, by }, written, onLink }: MessageBodyProps) {
  const photos = files.filter(({ kind }) => kind === 'photo');
  const seconds = Number(detail?.voice ?? 0);
  return (
    <>
      {text ? <MessageText text={text} onLink={onLink} /> : null}
      {photos.length > 0 ? <MessagePhotos files={photos} /> : null}
      {files.map((file) => {
        if (file.kind === 'pdf') return <MessagePdf key={file.fileId} file={file} />;
        if (file.kind === 'audio')
          return (
            <VoiceMessage key={file.fileId} file={file} seconds={seconds} written={written} own={by.you} />
          );
        return null;
      })}
    </>
  );
}
