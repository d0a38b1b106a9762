import { useState } from 'react';
import type { Entry } from '@/domain/case/entry';
import type { Pass } from '@/domain/case/event';
import { Button } from '@/miniprogram/components/button';
import { ChoiceList } from '@/miniprogram/components/choice';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { doCommand } from '@/miniprogram/stores/case-store';
import { type RoomKey, roomInput } from '@/miniprogram/stores/held-case';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import { seqOf } from './marks';

export interface Passing {
  readonly entry: Entry;
  readonly pass: Pass;
}

type PassSheetProps = {
  caseId: string;
  room: RoomKey;
  /** The message it is about; none while the sheet is closed. */
  about: Passing | undefined;
  onClose: () => void;
};

/** The writer of a message changes their mind about it. */
export function PassSheet({ about, ...rest }: PassSheetProps) {
  return about ? <OpenPassSheet key={`${about.entry.id} ${about.pass}`} about={about} {...rest} /> : null;
}

function OpenPassSheet({ caseId, room, about, onClose }: PassSheetProps & { about: Passing }) {
  const t = useTalkTexts();
  const words = t.chat.private;
  const [chosen, choose] = useState<Pass>(about.pass);
  const intent = useIntent((commandId, pass: Pass) => {
    const { partyId } = roomInput(room);
    const seq = seqOf(about.entry);
    const whose = partyId === undefined ? {} : { partyId };
    return doCommand(caseId, { type: 'setPass', seq, pass, ...whose }, commandId);
  });
  // Staff can take a leave back; to give one afterwards is the party's alone.
  const open: readonly Pass[] =
    about.entry.by.role === 'party' || about.pass === 'yes' ? ['no', 'yes'] : ['no'];
  const save = async () => {
    if (!(await intent.run(chosen))) return;
    onClose();
    showToast(words.passDone);
  };
  return (
    <Sheet
      open
      title={words.passTitle}
      onClose={onClose}
      actions={
        <Button loading={intent.busy} disabled={chosen === about.pass} onTap={() => void save()}>
          {words.passSave}
        </Button>
      }
    >
      <ChoiceList
        label={words.passTitle}
        mode="one"
        value={[chosen]}
        onChange={([next]) => next && choose(next)}
        items={open.map((key) => ({
          key,
          title: words.pass[key],
          note: words.passNotes[key],
        }))}
        error={intent.error && errorWords(t, intent.error)}
      />
      {about.pass === 'yes' ? <Notice tone="neutral">{words.passLate}</Notice> : null}
    </Sheet>
  );
}
