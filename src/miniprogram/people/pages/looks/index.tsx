import { View } from '@tarojs/components';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { useLooksTexts } from '@/miniprogram/texts/looks-texts';
import classes from './index.module.scss';
import { type Looks, useLooks } from './use-looks';

export default function LooksPage() {
  const { looks } = useLooksTexts();
  const page = useLooks();
  return (
    <CaseFrame title={looks.title} note={looks.note} opened={page.opened}>
      {(view) => (
        <>
          <List page={page} />
          <Notice tone="neutral" icon="lock">
            {view.you.role === 'party' ? looks.noteParty : looks.noteStaff}
          </Notice>
        </>
      )}
    </CaseFrame>
  );
}

function List({ page }: { page: Looks }) {
  const { looks } = useLooksTexts();
  return (
    <>
      {page.days?.length === 0 ? <EmptyState title={looks.none} /> : null}
      {page.days?.map(({ day, title, lines }) => (
        <View key={day} className={classes.day}>
          <SectionTitle>{title}</SectionTitle>
          <Rows>
            {lines.map(({ id, icon, tone, title: said, note }) => (
              <Row key={id} icon={icon} iconTone={tone} title={said} note={note} />
            ))}
          </Rows>
        </View>
      ))}
      {page.problem ? (
        <Notice tone="amber" icon="refresh" onTap={page.retry}>
          {page.problem}
        </Notice>
      ) : null}
      {!page.days && !page.problem ? <Skeleton shape="list" count={4} /> : null}
      {page.earlier && !page.problem ? (
        <Button kind="secondary" loading={page.busy} onTap={page.earlier}>
          {looks.earlier}
        </Button>
      ) : null}
    </>
  );
}
