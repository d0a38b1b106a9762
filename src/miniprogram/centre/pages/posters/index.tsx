import { View } from '@tarojs/components';
import { usePostersTexts } from '@/miniprogram/centre/posters-texts';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Sheet } from '@/miniprogram/components/sheet';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Tag } from '@/miniprogram/components/tag';
import classes from './index.module.scss';
import { type Posters, type ShownPoster, usePosters } from './use-posters';

export default function PostersPage() {
  const { posters } = usePostersTexts();
  const page = usePosters();
  return (
    <Page
      title={posters.title}
      back
      large={<Heading title={posters.title} note={posters.note} />}
      onRefresh={page.refresh}
      actions={
        <Button icon="plus" onTap={page.make}>
          {posters.make}
        </Button>
      }
    >
      <List page={page} />
      <EndSheet page={page} />
    </Page>
  );
}

function List({ page }: { page: Posters }) {
  const { posters, shared } = usePostersTexts();
  const { cards, error } = page;
  if (!cards && error)
    return <ErrorState title={error} retry={{ label: shared.retry, onTap: page.refresh }} />;
  if (!cards) return <Skeleton shape="list" count={3} />;
  if (cards.length === 0) return <EmptyState title={posters.none} note={posters.noneNote} />;
  return (
    <>
      {error ? <Notice tone="amber">{error}</Notice> : null}
      {cards.map((card) => (
        <PosterLine key={card.poster.poster} card={card} page={page} />
      ))}
    </>
  );
}

function PosterLine({ card, page }: { card: ShownPoster; page: Posters }) {
  const { posters } = usePostersTexts();
  const { poster, title, where, counts, since } = card;
  const isEnded = poster.endedAt !== undefined;
  return (
    <Card tone={isEnded ? 'soft' : 'card'}>
      <View className={classes.poster}>
        <View className={classes.top}>
          <View className={classes.name}>{title}</View>
          <Tag tone={isEnded ? 'neutral' : 'jade'}>
            {isEnded ? posters.ended : posters.kinds[poster.kind]}
          </Tag>
        </View>
        <View className={classes.note}>{`${where} · ${since}`}</View>
        <View className={classes.counts}>{counts}</View>
        {isEnded ? null : (
          <ButtonRow>
            <Button kind="quiet" size="small" onTap={() => page.askEnd(poster)}>
              {posters.end}
            </Button>
            <Button
              kind="secondary"
              size="small"
              icon="download"
              wide
              loading={page.fetching === poster.poster}
              onTap={() => page.download(poster)}
            >
              {posters.download}
            </Button>
          </ButtonRow>
        )}
      </View>
    </Card>
  );
}

function EndSheet({ page }: { page: Posters }) {
  const { posters } = usePostersTexts();
  const { ending } = page;
  const close = () => page.askEnd(undefined);
  return (
    <Sheet
      open={ending !== undefined}
      title={posters.endTitle}
      onClose={close}
      actions={
        <ButtonRow>
          <Button kind="quiet" loading={page.busy} onTap={page.end}>
            {posters.endSend}
          </Button>
          <Button wide onTap={close}>
            {posters.endKeep}
          </Button>
        </ButtonRow>
      }
    >
      <Notice tone="neutral" icon="flag">
        {posters.endNote(page.cards?.find(({ poster }) => poster === ending)?.title ?? '')}
      </Notice>
      {page.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {page.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
