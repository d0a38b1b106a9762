import { View } from '@tarojs/components';
import { HANDLER_ROLES } from '@/domain/case/mediator/shape';
import { Button } from '@/miniprogram/components/button';
import { CaseFrame } from '@/miniprogram/components/case-frame';
import { ChoiceList } from '@/miniprogram/components/choice';
import { EmptyState } from '@/miniprogram/components/empty-state';
import { Field } from '@/miniprogram/components/field';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { semantics } from '@/miniprogram/components/semantics';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { ToldField } from '@/miniprogram/components/told';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import classes from './index.module.scss';
import { MediatorOption } from './option';
import { useChoose } from './use-choose';

type Choose = ReturnType<typeof useChoose>;

export default function ChoosePage() {
  const { choose } = usePeopleTexts().people;
  const page = useChoose();
  return (
    <CaseFrame
      title={page.helping ? choose.titleHelper : choose.title}
      note={page.helping ? choose.noteHelper : choose.note}
      opened={page.opened}
      problem={page.problem}
      actions={
        <Button
          loading={page.busy}
          disabled={page.missing !== undefined}
          reason={page.missing}
          onTap={page.send}
        >
          {page.helping ? choose.sendHelper : page.recording ? choose.sendFor : choose.send}
        </Button>
      }
    >
      {() => (
        <>
          {page.helping ? <As page={page} /> : null}
          {page.recording ? (
            <Field label={choose.whose}>
              <PartyChoice
                label={choose.whose}
                parties={page.parties}
                value={page.whose}
                onChange={page.setWhose}
              />
            </Field>
          ) : null}
          <Mediators page={page} />
          <ToldField telling={page.telling} />
        </>
      )}
    </CaseFrame>
  );
}

function As({ page }: { page: Choose }) {
  const { choose, mediator } = usePeopleTexts().people;
  return (
    <Field label={choose.as}>
      <ChoiceList
        label={choose.as}
        mode="one"
        value={[page.as]}
        onChange={([as]) => as && page.setAs(as)}
        items={HANDLER_ROLES.map((key) => ({ key, title: mediator.as[key], note: choose.asNotes[key] }))}
      />
    </Field>
  );
}

function Mediators({ page }: { page: Choose }) {
  const { choose } = usePeopleTexts().people;
  const { mediators } = page;
  if (!mediators) return page.problem ? null : <Skeleton shape="list" count={3} />;
  if (mediators.length === 0) return <EmptyState title={choose.none} />;
  return (
    <View className={classes.list} {...semantics({ role: 'radiogroup', label: choose.title })}>
      {mediators.map((mediator) => (
        <MediatorOption
          key={mediator.personId}
          mediator={mediator}
          {...page.about(mediator)}
          chosen={mediator.personId === page.chosen}
          onChoose={() => page.choose(mediator.personId)}
        />
      ))}
    </View>
  );
}
