import { View } from '@tarojs/components';
import type { CaseView } from '@/domain/case/view';
import { Avatar } from '@/miniprogram/components/avatar';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Tap } from '@/miniprogram/components/tap';
import { mediatorNotes } from '@/miniprogram/people/mediator-words';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { Handlers } from './handlers';
import classes from './index.module.scss';
import { Replacement } from './replacement';
import { MediatorSheets } from './sheets';
import { Stands } from './stands';
import { type MediatorPage, useMediator } from './use-mediator';

export default function MediatorPageView() {
  const { mediator } = usePeopleTexts().people;
  const page = useMediator();
  const named = page.opened.view?.mediator;
  return (
    <CaseFrame
      title={page.opened.view && !named ? mediator.titleNone : mediator.title}
      note={page.opened.view && !named ? mediator.noneNote : undefined}
      opened={page.opened}
      problem={page.asked ? undefined : page.problem}
      actions={<Actions page={page} />}
    >
      {(view) => (
        <>
          <About view={view} />
          <Stands page={page} view={view} />
          <Replacement page={page} />
          <Handlers page={page} view={view} />
          <Wishes page={page} />
          <Others page={page} />
          <MediatorSheets page={page} />
        </>
      )}
    </CaseFrame>
  );
}

/** Who it is, what they know about, and their number. */
function About({ view }: { view: CaseView }) {
  const t = usePeopleTexts();
  const { mediator, you } = view;
  if (!mediator) return null;
  const { name, phone } = mediator;
  return (
    <Card>
      <View className={classes.mediator}>
        <Avatar name={name} tone="jade" size={56} />
        <View className={classes.words}>
          <View className={classes.name}>{name}</View>
          {mediatorNotes(t, mediator).map((note) => (
            <View key={note} className={classes.note}>
              {note}
            </View>
          ))}
        </View>
        {phone && you.role !== 'mediator' ? (
          <Tap className={classes.call} label={t.people.mediator.call(name)} onTap={() => callPhone(phone)}>
            <Icon name="phone" size={22} />
          </Tap>
        ) : null}
      </View>
    </Card>
  );
}

function Wishes({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  if (page.wishes.length === 0) return null;
  return (
    <Notice tone="neutral" icon="flag" title={mediator.wishes}>
      {page.wishes.map(({ partyId, who, whom }) => (
        <View key={partyId}>{mediator.wish(who, whom)}</View>
      ))}
    </Notice>
  );
}

function Others({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  const { may } = page;
  const rows = [
    {
      command: 'chooseMediator',
      icon: 'user',
      title: page.isParty ? mediator.choose : mediator.chooseFor,
      onTap: page.choose,
    },
    { command: 'askReplacement', icon: 'refresh', title: mediator.replace, onTap: () => page.ask('replace') },
    { command: 'declineCase', icon: 'close', title: mediator.decline, onTap: () => page.ask('decline') },
  ] as const;
  const open = rows.filter(({ command }) => may.includes(command));
  if (open.length === 0) return null;
  return (
    <Rows>
      {open.map(({ command, icon, title, onTap }) => (
        <Row
          key={command}
          icon={icon}
          iconTone="neutral"
          title={title}
          note={command === 'chooseMediator' ? mediator.chooseNote : undefined}
          onTap={onTap}
        />
      ))}
    </Rows>
  );
}

/** The one thing that is asked of whoever looks: to accept, or to decide whether another is named. */
function Actions({ page }: { page: MediatorPage }) {
  const { mediator } = usePeopleTexts().people;
  if (page.may.includes('keepMediator'))
    return (
      <ButtonRow>
        <Button kind="secondary" wide onTap={() => page.ask('keep')}>
          {mediator.keep}
        </Button>
        <Button wide onTap={page.assign}>
          {mediator.another}
        </Button>
      </ButtonRow>
    );
  if (!page.mayAccept) return null;
  return (
    <Button loading={page.busy} onTap={page.accept}>
      {mediator.acceptSend}
    </Button>
  );
}
