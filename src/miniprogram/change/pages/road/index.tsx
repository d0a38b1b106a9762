import { View } from '@tarojs/components';
import type { ProcedureCard, TrackCard } from '@/contract/answers';
import { useChangeTexts } from '@/miniprogram/change/texts';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Pills } from '@/miniprogram/components/pills';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { basisWords } from '@/miniprogram/wording/turn';
import classes from './index.module.scss';
import { useRoad } from './use-road';

type Road = ReturnType<typeof useRoad>;

/** How this place goes about a case: each step with who owes it, how long they have, and why. */
export default function RoadPage() {
  const { road } = useChangeTexts();
  return (
    <Page title={road.title} back large={<Heading title={road.title} note={road.note} />}>
      <Body page={useRoad()} />
    </Page>
  );
}

function Body({ page }: { page: Road }) {
  const { road, shared } = useChangeTexts();
  const { card, track } = page;
  if (page.error)
    return (
      <ErrorState title={road.failed} note={page.error} retry={{ label: shared.retry, onTap: page.retry }} />
    );
  if (!card || !track) return <Skeleton shape="list" />;
  return (
    <>
      {page.tracks.length > 1 ? (
        <Pills
          kind="jade"
          label={road.which}
          value={track.track}
          onSelect={page.choose}
          items={page.tracks.map((key) => ({ key, label: road.tracks[key] }))}
        />
      ) : null}
      <Notice tone="jade" icon="clock">
        {[page.own === track.track ? road.yours : '', road.hour(card.closingHour)]
          .filter((words) => words !== '')
          .join(' · ')}
      </Notice>
      {page.parts.map(({ part, steps }) => (
        <View key={part} className={classes.part}>
          <SectionTitle>{road.parts[part]}</SectionTitle>
          <Rows>
            {steps.map(({ key, title, note }) => (
              <Row key={key} title={title} note={note} />
            ))}
          </Rows>
        </View>
      ))}
      <Force card={card} track={track} />
      <Windows card={card} />
    </>
  );
}

/** Whose seal it bears, what that is worth, and whether a court confirms it. */
function Force({ card, track }: { card: ProcedureCard; track: TrackCard }) {
  const t = useChangeTexts();
  const { road } = t;
  const { confirmation } = track;
  const asking = track.road.find(({ task }) => task === 'ask_confirmation');
  const confirmed =
    confirmation.possible && asking
      ? road.confirmable(asking.amount, basisWords(t, asking), road.courts[confirmation.court])
      : road.unconfirmable;
  const visits = card.followUps.map(({ amount, unit }, at) => road.visit(at + 1, road.days[unit](amount)));
  return (
    <View className={classes.part}>
      <SectionTitle>{road.end}</SectionTitle>
      <Rows>
        <Row title={road.seal} note={road.seals[track.seal]} />
        <Row title={road.effect} note={road.effects[track.effect]} />
        <Row title={road.confirmation} note={confirmed} />
        <Row title={road.visits} note={visits.join(road.and)} />
      </Rows>
    </View>
  );
}

function Windows({ card }: { card: ProcedureCard }) {
  const { road } = useChangeTexts();
  return (
    <View className={classes.part}>
      <SectionTitle>{road.windows}</SectionTitle>
      <Rows>
        {card.windows.map(({ id, name }) => (
          <Row key={id} icon="building" title={name} />
        ))}
      </Rows>
      <Notice tone="neutral" icon="phone">
        {road.help}
      </Notice>
    </View>
  );
}
