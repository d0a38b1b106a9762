import { View } from '@tarojs/components';
import { useState } from 'react';
import { KINDS, type Kind } from '@/domain/kinds/kinds';
import { ChoiceGrid } from '@/miniprogram/components/choice-grid';
import { Icon } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { semantics } from '@/miniprogram/components/semantics';
import { Tap } from '@/miniprogram/components/tap';
import { editDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import { kindIcon, kindWords } from '@/miniprogram/wording/kind';
import classes from './index.module.scss';
import { OutOfScope } from './out-of-scope';
import { fieldId, useProblem } from './use-problem';

const common: readonly Kind[] = [
  'neighbours',
  'marriage_family',
  'housing',
  'forest_land',
  'contract',
  'labour',
  'traffic',
  'property',
];
const rest = KINDS.filter((kind) => !common.includes(kind));

export function KindStep() {
  const t = useTexts();
  const kind = useFiling((filing) => filing.draft.kind);
  const problem = useProblem()('kind');
  const [unfolded, unfold] = useState(kind !== undefined && rest.includes(kind));
  const [outside, showOutside] = useState(false);
  const shown = unfolded ? [...common, ...rest] : common;
  return (
    <View className={classes.step}>
      {problem ? (
        <View {...semantics({ role: 'alert', id: fieldId('kind') })}>
          <Notice tone="cinnabar" icon="warning">
            {problem}
          </Notice>
        </View>
      ) : null}
      <ChoiceGrid
        label={t.filing.kind.question}
        value={kind ?? ''}
        onSelect={(key) => editDraft({ kind: key as Kind }, 'kind')}
        items={shown.map((key) => {
          const { name, example } = kindWords(t, key);
          return { key, icon: kindIcon(key), title: name, note: example };
        })}
      />
      <Tap className={classes.more} expanded={unfolded} onTap={() => unfold(!unfolded)}>
        <View>{unfolded ? t.filing.kind.less : t.filing.kind.more(rest.length)}</View>
        <Icon name={unfolded ? 'chevron-down' : 'chevron-right'} size={20} />
      </Tap>
      <Notice tone="neutral" icon="question" title={t.filing.kind.out} onTap={() => showOutside(true)}>
        {t.filing.kind.outNote}
      </Notice>
      <OutOfScope open={outside} onClose={() => showOutside(false)} />
    </View>
  );
}
