import { View } from '@tarojs/components';
import type { EntryFile } from '@/domain/case/entry';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { showToast } from '@/miniprogram/components/toast';
import { openDocument } from '@/miniprogram/platform/document';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import classes from './message-pdf.module.scss';

/** A PDF within a message; a tap shows it. */
export function MessagePdf({ file: { url, bytes } }: { file: EntryFile }) {
  const { reading: words } = useTalkTexts();
  const size = sizeWords(bytes);
  const open = async () => {
    const answer = await openDocument({ link: url, name: words.pdfName });
    if (answer !== 'opened' && answer !== 'saved') showToast(words.pdfAnswers[answer], 'cinnabar');
  };
  return (
    <Tap className={classes.file} label={words.pdfOpen(size)} onTap={() => void open()}>
      <Icon name="doc" size={26} />
      <View>{words.pdf(size)}</View>
    </Tap>
  );
}

function sizeWords(bytes: number): string {
  const thousand = 1024;
  if (bytes < thousand * thousand) return `${Math.max(1, Math.round(bytes / thousand))} KB`;
  return `${(bytes / thousand / thousand).toFixed(1)} MB`;
}
