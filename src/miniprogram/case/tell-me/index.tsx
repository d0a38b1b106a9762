import type { CaseView } from '@/domain/case/view';
import { Row, Rows } from '@/miniprogram/components/rows';
import { useTellMeTexts } from './texts';
import { useTellMe } from './use-tell-me';

/**
 * Asks whether WeChat may tell of what comes next, once somebody has a part in the case: after filing, after agreeing
 * to talk, after proposing when to meet. Nowhere else, and never of whoever told of fear: others may see their phone.
 */
export function TellMe({ view }: { view: CaseView }) {
  const { tellMe } = useTellMeTexts();
  const page = useTellMe(view);
  if (!page.isOffered) return null;
  const words = {
    open: { title: tellMe.title, note: tellMe.note },
    done: { title: tellMe.done, note: tellMe.doneNote },
    refused: { title: tellMe.refused, note: tellMe.refusedNote },
    failed: { title: tellMe.title, note: tellMe.failed },
  }[page.state];
  return (
    <Rows>
      <Row
        icon={page.state === 'done' ? 'check' : 'bell'}
        title={words.title}
        note={words.note}
        onTap={page.ask}
      />
    </Rows>
  );
}
