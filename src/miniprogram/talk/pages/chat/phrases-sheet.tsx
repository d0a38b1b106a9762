import { View } from '@tarojs/components';
import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { Button } from '@/miniprogram/components/button';
import { TextField } from '@/miniprogram/components/field';
import { Icon, type IconName } from '@/miniprogram/components/icon';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { Tap } from '@/miniprogram/components/tap';
import { showToast } from '@/miniprogram/components/toast';
import { randomId } from '@/miniprogram/platform/random-id';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { keepPhrases } from '@/miniprogram/talk/phrases';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import classes from './phrases-sheet.module.scss';

interface Line {
  readonly id: string;
  readonly text: string;
}

type PhrasesSheetProps = { open: boolean; begin: readonly string[]; onClose: () => void };

/** A mediator's own sentences: add, change, delete, put in order. */
export function PhrasesSheet({ open, begin, onClose }: PhrasesSheetProps) {
  return open ? <OpenPhrases begin={begin} onClose={onClose} /> : null;
}

function OpenPhrases({ begin, onClose }: { begin: readonly string[]; onClose: () => void }) {
  const { writing } = useTalkTexts();
  const words = writing.phrases;
  const editing = useEditing(begin, onClose);
  const { lines } = editing;
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      actions={
        <Button loading={editing.busy} onTap={editing.save}>
          {words.save}
        </Button>
      }
    >
      <View className={classes.note}>{lines.length === 0 ? words.empty : words.note}</View>
      {lines.map((line, at) => (
        <View key={line.id} className={classes.line}>
          <View className={classes.field}>
            <TextField
              label={words.sentence(at + 1)}
              value={line.text}
              placeholder={words.placeholder}
              maxLength={LIMITS.phrase}
              onInput={(text) => editing.change(line.id, text)}
            />
          </View>
          {at > 0 ? (
            <Act icon="chevron-down" turned label={words.up(at + 1)} onTap={() => editing.up(at)} />
          ) : null}
          <Act icon="trash" label={words.remove(at + 1)} onTap={() => editing.remove(line.id)} />
        </View>
      ))}
      {lines.length < LIMITS.phrases ? (
        <Button kind="secondary" icon="plus" onTap={editing.add}>
          {words.add}
        </Button>
      ) : (
        <View className={classes.note}>{words.more(LIMITS.phrases)}</View>
      )}
      {editing.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {editing.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}

type ActProps = { icon: IconName; label: string; turned?: boolean; onTap: () => void };

function Act({ icon, label, turned, onTap }: ActProps) {
  return (
    <Tap className={classes.act} label={label} onTap={onTap}>
      <Icon name={icon} size={20} className={turned ? classes.turned : undefined} />
    </Tap>
  );
}

function useEditing(begin: readonly string[], onDone: () => void) {
  const t = useTalkTexts();
  const [lines, setLines] = useState<readonly Line[]>(() => begin.map(fresh));
  const keeping = useIntent((commandId, phrases: readonly string[]) => keepPhrases(commandId, phrases), []);
  const save = async () => {
    const phrases = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
    if ((await keeping.run(phrases)) === undefined) return;
    onDone();
    showToast(t.writing.phrases.saved);
  };
  return {
    lines,
    busy: keeping.busy,
    problem: keeping.error && errorWords(t, keeping.error),
    change: (id: string, text: string) =>
      setLines((now) => now.map((line) => (line.id === id ? { id, text } : line))),
    remove: (id: string) => setLines((now) => now.filter((line) => line.id !== id)),
    up: (at: number) =>
      setLines((now) => [
        ...now.slice(0, at - 1),
        ...now.slice(at, at + 1),
        ...now.slice(at - 1, at),
        ...now.slice(at + 1),
      ]),
    add: () => setLines((now) => [...now, fresh('')]),
    save: () => void save(),
  };
}

function fresh(text: string): Line {
  return { id: randomId(), text };
}
