import type { PaperCard } from '@/contract/answers';
import { now } from '@/miniprogram/platform/clock';
import { usePaperTexts } from '@/miniprogram/texts/paper-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { dayWords } from '@/miniprogram/wording/when';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { Row, Rows } from '../rows';
import { Skeleton } from '../skeleton';
import type { Papers } from './use-papers';

export { usePapers } from './use-papers';

type PaperRowsProps = {
  papers: Papers;
  /** Which of them belong here; all where it is left out. */
  shown?: ((paper: PaperCard) => boolean) | undefined;
  /** Stands there when there are none. */
  none?: string | undefined;
};

/** Papers of a case to be fetched as PDF, each a row. */
export function PaperRows({ papers, shown = () => true, none }: PaperRowsProps) {
  const t = usePaperTexts();
  const list = papers.list?.filter(shown);
  if (papers.error)
    return (
      <Notice tone="amber" icon="refresh" onTap={papers.retry}>
        {errorWords(t, papers.error)}
      </Notice>
    );
  if (!list) return <Skeleton shape="lines" count={2} />;
  if (list.length === 0)
    return none ? (
      <Notice tone="neutral" icon="doc">
        {none}
      </Notice>
    ) : null;
  return (
    <Rows>
      {list.map((paper) => {
        const { form, about, at } = paper;
        const isOpening = papers.opening?.form === form && papers.opening.about === about;
        return (
          <Row
            key={`${form} ${about ?? ''}`}
            icon="doc"
            title={t.papers.forms[form]}
            note={isOpening ? t.shared.loading : t.papers.made(dayWords(t, at, now()))}
            aside={<Icon name="download" size={22} />}
            chevron={false}
            onTap={() => papers.open(paper)}
          />
        );
      })}
    </Rows>
  );
}
