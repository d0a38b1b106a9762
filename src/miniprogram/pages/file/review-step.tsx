import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Tap } from '@/miniprogram/components/tap';
import type { FilingDraft, Screen } from '@/miniprogram/stores/filing-draft';
import { openScreen, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import { kindWords } from '@/miniprogram/wording/kind';
import classes from './index.module.scss';

export function ReviewStep() {
  const t = useTexts();
  const { review, who } = t.filing;
  const draft = useFiling((filing) => filing.draft);
  return (
    <View className={classes.step}>
      <View className={classes.review}>
        <Part screen="kind" title={review.kind}>
          {draft.kind ? kindWords(t, draft.kind).name : ''}
        </Part>
        <Part screen="facts" title={review.facts}>
          {draft.facts}
        </Part>
        <Part screen="where" title={review.place}>
          {draft.path.map(({ name }) => name).join('')}
        </Part>
        <Part screen="who" title={draft.helper ? who.person : review.me}>
          {`${draft.applicant.name}  ${draft.applicant.phone}`}
          {draft.helper ? <View>{who.behalfOf(draft.helper.name)}</View> : null}
          {draft.afraid ? <View className={classes.fear}>{review.afraid(draft.safePhone)}</View> : null}
        </Part>
        <Part screen="who" title={review.others}>
          {draft.others.map((other) => (
            <View key={other.id}>{otherLine(other, who)}</View>
          ))}
        </Part>
        <Part screen="wish" title={review.wish}>
          {draft.wish}
        </Part>
        <Part screen="wish" title={review.photos}>
          {review.photoCount(draft.photos.length)}
        </Part>
      </View>
      <Rows>
        <Row icon="lock" title={review.privacyTitle} note={review.privacyStaff} />
        <Row
          icon="users"
          iconTone="sky"
          title={who.others}
          note={draft.afraid ? review.privacyAfraid : review.privacyOther}
        />
      </Rows>
      <Notice tone="neutral" icon="shield-check">
        {review.free}
      </Notice>
    </View>
  );
}

function otherLine(
  other: FilingDraft['others'][number],
  who: ReturnType<typeof useTexts>['filing']['who'],
): string {
  const how = other.channel === undefined ? '' : ` · ${who.channels[other.channel]}`;
  return `${other.name} · ${who.kinds[other.kind]}${other.phone ? `  ${other.phone}` : ''}${how}`;
}

type PartProps = { screen: Screen; title: string; children: ReactNode };

function Part({ screen, title, children }: PartProps) {
  const { review } = useTexts().filing;
  return (
    <View className={classes.part}>
      <View className={classes.partHead}>
        <View className={classes.partTitle}>{title}</View>
        <Tap className={classes.edit} label={review.editOf(title)} onTap={() => openScreen(screen)}>
          <Icon name="edit" size={18} />
          <View>{review.edit}</View>
        </Tap>
      </View>
      <View className={classes.partText}>{children}</View>
    </View>
  );
}
