import { View } from '@tarojs/components';
import { Avatar } from '@/miniprogram/components/avatar';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Tag } from '@/miniprogram/components/tag';
import { Tap } from '@/miniprogram/components/tap';
import { useEnterTexts } from '@/miniprogram/staff/texts';
import classes from './index.module.scss';
import { useEnter } from './use-enter';

type Enter = ReturnType<typeof useEnter>;

export default function EnterPage() {
  const { enter } = useEnterTexts();
  const page = useEnter();
  if (page.passing)
    return (
      <Page title={enter.bar} large={<Heading title={enter.entering} />}>
        <Skeleton shape="case" />
      </Page>
    );
  const demo = page.people.length > 0;
  return (
    <Page
      title={enter.bar}
      back
      large={
        <Heading title={demo ? enter.title : enter.staffTitle} note={demo ? enter.note : enter.staffNote} />
      }
    >
      {page.ended ? <Notice tone="amber">{page.ended}</Notice> : null}
      {page.error ? <Notice tone="cinnabar">{page.error}</Notice> : null}
      {demo ? <People page={page} /> : null}
      <Invitation page={page} titled={demo} />
      <Button kind="quiet" onTap={page.asResident}>
        {enter.resident}
      </Button>
    </Page>
  );
}

function People({ page }: { page: Enter }) {
  const { enter } = useEnterTexts();
  return (
    <Card padding="none">
      <View className={classes.people}>
        {page.people.map(({ personId, name, role, note }) => (
          <Tap
            key={personId}
            className={classes.person}
            disabled={page.entering !== undefined}
            onTap={() => page.enterAs(personId)}
          >
            <Avatar name={name} tone={role === 'resident' ? 'sand' : 'jade'} size={40} />
            <View className={classes.words}>
              <View className={classes.name}>{name}</View>
              <View className={classes.note}>{note ?? enter.roleNotes[role]}</View>
            </View>
            <Tag tone={role === 'resident' ? 'neutral' : 'jade'}>{enter.roles[role]}</Tag>
            <Icon name="chevron-right" size={20} className={classes.chevron as string} />
          </Tap>
        ))}
      </View>
    </Card>
  );
}

function Invitation({ page, titled }: { page: Enter; titled: boolean }) {
  const { enter } = useEnterTexts();
  const { invitation } = page;
  return (
    <>
      {titled ? <SectionTitle>{enter.staffTitle}</SectionTitle> : null}
      <Card>
        <TextField
          label={enter.invitation}
          value=""
          maxLength={40}
          placeholder={enter.invitationPlaceholder}
          error={invitation.error}
          confirmType="go"
          onConfirm={invitation.go}
          onInput={invitation.setCode}
        />
        <Button
          kind={titled ? 'secondary' : 'primary'}
          disabled={!invitation.ready}
          loading={invitation.busy}
          onTap={invitation.go}
        >
          {enter.go}
        </Button>
      </Card>
    </>
  );
}
