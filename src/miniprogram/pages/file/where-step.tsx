import { View } from '@tarojs/components';
import type { Division } from '@/contract/answers';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { ChoiceList } from '@/miniprogram/components/choice';
import { ErrorState } from '@/miniprogram/components/error-state';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { semantics } from '@/miniprogram/components/semantics';
import { Skeleton } from '@/miniprogram/components/skeleton';
import { Tap } from '@/miniprogram/components/tap';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { fieldId, useProblem } from './use-problem';
import { useWhere, type Where } from './use-where';

const townDepth = 4;

export function WhereStep() {
  const { where: words } = useTexts().filing;
  const where = useWhere();
  const problem = useProblem()('place');
  const town = where.path[townDepth - 1];
  return (
    <View className={classes.step}>
      {problem ? (
        <View {...semantics({ role: 'alert', id: fieldId('place') })}>
          <Notice tone="cinnabar" icon="warning">
            {problem}
          </Notice>
        </View>
      ) : null}
      <PathCard path={where.path} chosen={where.chosen} onReturn={where.returnTo} />
      {where.chosen ? null : <Below where={where} />}
      {town && !where.chosen && where.path.length >= townDepth ? (
        <Button kind="secondary" onTap={where.stopHere}>
          {words.stopHere(town.name)}
        </Button>
      ) : null}
    </View>
  );
}

type PathCardProps = { path: readonly Division[]; chosen: boolean; onReturn: (depth: number) => void };

/** The way from the province down; each step can be taken back. */
function PathCard({ path, chosen, onReturn }: PathCardProps) {
  const { where: words } = useTexts().filing;
  if (path.length === 0) return null;
  return (
    <Card tone={chosen ? 'mist' : 'card'}>
      <View className={classes.pathHead}>
        <Icon name="map-pin" size={22} className={classes.pin} />
        <View className={classes.pathLabel}>{chosen ? words.chosen : words.path}</View>
        <Tap className={classes.again} onTap={() => onReturn(0)}>
          {words.again}
        </Tap>
      </View>
      <View className={classes.path}>
        {path.map(({ place, name }, index) => (
          <Tap
            key={place}
            className={classes.division}
            label={words.up(name)}
            onTap={() => onReturn(chosen && index === path.length - 1 ? index : index + 1)}
          >
            {name}
          </Tap>
        ))}
      </View>
    </Card>
  );
}

function Below({ where }: { where: Where }) {
  const { filing, shared } = useTexts();
  const words = filing.where;
  const levels = [words.province, words.city, words.county, words.town, words.village];
  if (where.failed)
    return (
      <ErrorState
        title={words.loadFailed}
        note={words.loadFailedNote}
        retry={{ label: shared.retry, onTap: where.retry }}
      />
    );
  if (!where.below) return <Skeleton shape="list" count={4} />;
  return (
    <ChoiceList
      label={levels[where.path.length] ?? words.choose}
      mode="one"
      value={[]}
      onChange={([place]) => place && where.choose(place)}
      items={where.below.map(({ place, name }) => ({ key: place, title: name }))}
    />
  );
}
