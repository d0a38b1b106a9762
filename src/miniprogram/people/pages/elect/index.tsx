import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PhotoField } from '@/miniprogram/components/photo-field';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import { type ElectPage, useElect } from './use-elect';

export default function ElectPageView() {
  const { elect, actor } = usePeopleTexts().people;
  const page = useElect();
  return (
    <CaseFrame
      title={elect.title}
      note={elect.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button loading={page.busy} disabled={Boolean(page.missing)} reason={page.missing} onTap={page.send}>
          {elect.send}
        </Button>
      }
    >
      {() => (
        <>
          {page.again ? (
            <Notice tone="amber" icon="warning">
              {elect.before}
            </Notice>
          ) : null}
          <Card>
            <TextField
              label={elect.members}
              kind="number"
              value={page.draft.members}
              revision={page.revision}
              maxLength={9}
              placeholder={elect.membersPlaceholder}
              error={page.membersError}
              onInput={page.setMembers}
            />
          </Card>
          <Names page={page} />
          <Card>
            <PhotoField
              label={elect.list}
              help={elect.listHelp}
              photos={page.photos}
              words={{ add: actor.addPhoto, remove: actor.removePhoto, retry: actor.retryPhoto }}
            />
          </Card>
          <Notice tone="neutral" icon="flag">
            {elect.why}
          </Notice>
        </>
      )}
    </CaseFrame>
  );
}

function Names({ page }: { page: ElectPage }) {
  const { elect } = usePeopleTexts().people;
  return (
    <Card>
      {page.draft.names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place in the list is all that tells empty names apart
        <View key={at} className={classes.name}>
          <TextField
            label={elect.nameOf(at + 1)}
            value={name}
            revision={page.revision}
            maxLength={LIMITS.name}
            onInput={(text) => page.setName(at, text)}
          />
          {page.mayFewer ? (
            <Button kind="quiet" size="small" icon="trash" onTap={() => page.fewer(at)}>
              {elect.fewer(at + 1)}
            </Button>
          ) : null}
        </View>
      ))}
      {page.mayMore ? (
        <Button kind="secondary" icon="plus" onTap={page.more}>
          {elect.more}
        </Button>
      ) : null}
    </Card>
  );
}
