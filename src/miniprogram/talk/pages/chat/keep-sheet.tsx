import { useState } from 'react';
import { LIMITS } from '@/contract/fields';
import { Button } from '@/miniprogram/components/button';
import { DayChoice } from '@/miniprogram/components/date-choice';
import { TextField } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { now } from '@/miniprogram/platform/clock';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { dayWords } from '@/miniprogram/wording/when';
import type { Menu } from './use-menu';

type KeepSheetProps = { open: boolean; menu: Menu; onClose: () => void };

/** What a message is evidence of, and of which day. */
export function KeepSheet({ open, menu, onClose }: KeepSheetProps) {
  const t = useTalkTexts();
  const words = t.writing.menu;
  const [name, setName] = useState('');
  const [day, setDay] = useState<string | undefined>(undefined);
  return (
    <Sheet
      open={open}
      title={words.keepTitle}
      onClose={onClose}
      actions={
        <Button loading={menu.busy} disabled={name.trim() === ''} onTap={() => menu.keep(name.trim(), day)}>
          {words.keepSend}
        </Button>
      }
    >
      <Notice tone="neutral" icon="briefcase">
        {words.keepSheetNote}
      </Notice>
      <TextField
        label={words.keepName}
        value=""
        placeholder={words.keepPlaceholder}
        maxLength={LIMITS.name}
        onInput={setName}
      />
      <DayChoice
        label={words.keepDay}
        value={day}
        placeholder={words.keepDayNone}
        inWords={(one) => dayWords(t, `${one}T12:00:00+08:00`, now())}
        onChange={setDay}
      />
      {menu.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {menu.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
