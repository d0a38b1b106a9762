import { LIMITS } from '@/contract/fields';
import { HELPER_OFFICES } from '@/domain/case/assist/shape';
import type { Channel } from '@/domain/case/party';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Field, TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { goBack } from '@/miniprogram/platform/navigation';
import { Right } from './right';
import { type BehalfPage, useBehalf } from './use-behalf';

const channels: readonly Channel[] = ['app', 'phone', 'paper'];

export default function BehalfPageView() {
  const { behalf } = usePeopleTexts().people;
  const page = useBehalf();
  return (
    <Page
      title={behalf.bar}
      back={() => goBack()}
      large={<Heading title={behalf.title} note={behalf.note} />}
      actions={
        <>
          <Button disabled={Boolean(page.missing)} reason={page.missing} onTap={page.done}>
            {behalf.done}
          </Button>
          <Button kind="quiet" size="small" onTap={page.forMyself}>
            {behalf.forMyself}
          </Button>
        </>
      }
    >
      <Who page={page} />
      <Right page={page} />
      <Card>
        <Field label={behalf.channel} help={behalf.channelHelp}>
          <ChoiceList<Channel>
            label={behalf.channel}
            mode="one"
            value={[page.channel]}
            onChange={([channel]) => channel && page.setChannel(channel)}
            items={channels.map((key) => ({ key, title: behalf.channels[key] }))}
          />
        </Field>
      </Card>
      <Notice tone="neutral" icon="shield-check" title={behalf.confirmTitle}>
        {behalf.confirmNote}
      </Notice>
    </Page>
  );
}

function Who({ page }: { page: BehalfPage }) {
  const { behalf } = usePeopleTexts().people;
  const { helper, edit } = page;
  return (
    <Card>
      <TextField
        label={behalf.name}
        value={helper.name}
        maxLength={LIMITS.name}
        onInput={(name) => edit({ name })}
      />
      <TextField
        label={behalf.phone}
        kind="phone"
        value={helper.phone}
        help={behalf.phoneHelp}
        onInput={(phone) => edit({ phone })}
      />
      <Field label={behalf.office}>
        <ChoiceList
          label={behalf.office}
          mode="one"
          value={helper.office ? [helper.office] : []}
          onChange={([office]) => office && edit({ office })}
          items={HELPER_OFFICES.map((key) => ({ key, title: behalf.offices[key] }))}
        />
      </Field>
    </Card>
  );
}
