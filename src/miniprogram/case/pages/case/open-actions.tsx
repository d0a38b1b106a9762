import { View } from '@tarojs/components';
import { useState } from 'react';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { semantics } from '@/miniprogram/components/semantics';
import { useCaseTexts } from '@/miniprogram/texts/case-texts';
import type { CaseAction } from './actions';
import classes from './index.module.scss';

/** So many need no headings. */
const few = 4;
/** So many can be taken in at once; what is over waits behind one row. */
const most = 6;

/** Everything else that is open to this person now, under headings. */
export function OpenActions({ others }: { others: readonly CaseAction[] }) {
  const { title, rest } = useCaseTexts().caseFile.actions;
  const [whole, setWhole] = useState(false);
  if (others.length === 0) return null;
  const shown = whole ? others : others.slice(0, most);
  const hidden = others.length - shown.length;
  return (
    <View className={classes.section}>
      <SectionTitle>{title}</SectionTitle>
      {others.length > few ? (
        byGroup(shown).map((actions) => <ActionGroup key={actions[0]?.group} actions={actions} />)
      ) : (
        <ActionRows actions={shown} />
      )}
      {hidden > 0 ? (
        <Rows>
          <Row icon="chevron-down" title={rest(hidden)} chevron={false} onTap={() => setWhole(true)} />
        </Rows>
      ) : null}
    </View>
  );
}

function ActionGroup({ actions }: { actions: readonly CaseAction[] }) {
  const { groups } = useCaseTexts().caseFile.actions;
  const [first] = actions;
  return (
    <View className={classes.group}>
      {first ? (
        <View className={classes.groupTitle} {...semantics({ role: 'heading', level: 3 })}>
          {groups[first.group]}
        </View>
      ) : null}
      <ActionRows actions={actions} />
    </View>
  );
}

function ActionRows({ actions }: { actions: readonly CaseAction[] }) {
  return (
    <Rows>
      {actions.map(({ key, icon, label, note, act }) => (
        <Row key={key} icon={icon} title={label} note={note} onTap={act} />
      ))}
    </Rows>
  );
}

/** They come in the order of their groups. */
function byGroup(actions: readonly CaseAction[]): readonly (readonly CaseAction[])[] {
  const groups = [...new Set(actions.map(({ group }) => group))];
  return groups.map((group) => actions.filter((action) => action.group === group));
}
