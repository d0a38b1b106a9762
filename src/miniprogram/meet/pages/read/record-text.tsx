import { View } from '@tarojs/components';
import type { RecordDocument } from '@/domain/case/meeting/shape';
import { Card } from '@/miniprogram/components/card';
import { classNames } from '@/miniprogram/components/class-names';
import { Facts } from '@/miniprogram/components/facts';
import { semantics } from '@/miniprogram/components/semantics';
import { RightsList } from '@/miniprogram/meet/parts/rights-list';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { now } from '@/miniprogram/platform/clock';
import { appointmentWords } from '@/miniprogram/wording/meeting';
import classes from './index.module.scss';

type RecordTextProps = { document: RecordDocument; large: boolean };

/** Word for word what is signed; large, as it is read aloud. */
export function RecordText({ document, large }: RecordTextProps) {
  const t = useMeetTexts();
  const { read } = t.meet;
  const { heldAt, place, committee, mediator, present, others, verified } = document;
  return (
    <View className={classNames(classes.record, large && classes.large)}>
      <Card>
        <Facts
          items={[
            { label: read.heldAt, value: appointmentWords(t, heldAt, now()) },
            { label: read.place, value: place },
            ...(committee ? [{ label: read.committee, value: committee }] : []),
            { label: read.mediator, value: mediator },
            { label: read.present, value: t.meeting.names(present.map(({ name }) => name)) },
            ...(others ? [{ label: read.others, value: others }] : []),
          ]}
        />
        <Part title={read.rights} text={read.rightsRead} />
        <RightsList />
        <Part title={read.statements} text={document.statements} />
        {verified ? <Part title={read.verified} text={verified} /> : null}
        <Part title={read.result} text={`${t.meeting.results[document.result]}\n${document.outcome}`} />
      </Card>
    </View>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <View className={classes.part}>
      <View className={classes.partTitle} {...semantics({ role: 'heading', level: 2 })}>
        {title}
      </View>
      <View className={classes.text}>{text}</View>
    </View>
  );
}
