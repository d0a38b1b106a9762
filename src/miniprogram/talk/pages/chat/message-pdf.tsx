import { View } from '@tarojs/components';
import type { EntryFile } from '@/domain/case/entry';
import { Icon } from '@/miniprogram/components/icon';
import { Tap } from '@/miniprogram/components/tap';
import { showToast } from '@/miniprogram/components/toast';
import { openDocument } from '@/miniprogram/platform/document';
import { freshLink, useFileLink } from '@/miniprogram/talk/file-links';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { sizeWords } from '@/miniprogram/wording/size';
import classes from './message-pdf.module.scss';

/** A PDF within a message; a tap shows it. */
export function MessagePdf({ file }: { file: EntryFile }) {
  const { reading: words } = useTalkTexts();
  const link = useFileLink(file);
  const size = sizeWords(file.bytes);
  const open = async () => {
    const answer = await openFresh(file.fileId, link, words.pdfName);
    if (answer !== 'opened' && answer !== 'saved') showToast(words.pdfAnswers[answer], 'cinnabar');
  };
  return (
    <Tap className={classes.file} label={words.pdfOpen(size)} onTap={() => void open()}>
      <Icon name="doc" size={26} />
      <View>{words.pdf(size)}</View>
    </Tap>
  );
}

/** A link that ran out is asked for anew, once. */
async function openFresh(fileId: string, link: string, name: string) {
  const answer = await openDocument({ link, name });
  if (answer !== 'gone') return answer;
  const fresh = await freshLink(fileId);
  return fresh === undefined || fresh === link ? answer : openDocument({ link: fresh, name });
}
