import { LIMITS } from '@/contract/fields';
import { takesPart } from '@/domain/case/party';
import type { CaseView, PartyView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { Button } from '@/miniprogram/components/button';
import { TextArea } from '@/miniprogram/components/field';
import { Notice } from '@/miniprogram/components/notice';
import { PartyChoice } from '@/miniprogram/components/party-choice';
import { Sheet } from '@/miniprogram/components/sheet';
import { showToast } from '@/miniprogram/components/toast';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { errorWords } from '@/miniprogram/wording/error';
import type { RoomWords } from './rooms';

/** Who talks in the joint room and writes nothing there: the mediator takes down what they say. */
export function withoutPhone({ you, parties }: CaseView, { kind }: RoomWords): readonly PartyView[] {
  if (kind !== 'joint' || you.role !== 'mediator') return [];
  return parties.filter(
    (party) => takesPart(party) && party.answer === 'consented' && party.channel !== 'app',
  );
}

interface Draft {
  readonly whose?: PartyId;
  readonly text: string;
}

const empty: Draft = { text: '' };

type TakeDownSheetProps = { caseId: string; parties: readonly PartyView[]; onClose: () => void };

/** What somebody said on the telephone or at the door, in the talk, with who wrote it down and that it was read back. */
export function TakeDownSheet({ caseId, parties, onClose }: TakeDownSheetProps) {
  const t = useTalkTexts();
  const words = t.writing.takeDownSheet;
  const { draft, edit, clear } = useFormDraft(caseId, 'take down', empty);
  const telling = useTold(true);
  const whose = draft.whose ?? (parties.length === 1 ? parties[0]?.partyId : undefined);
  const text = draft.text.trim();
  const intent = useIntent(
    (commandId, partyId: PartyId) =>
      doCommand(caseId, { type: 'say', room: 'joint', text, for: partyId, ...telling.beside }, commandId),
    ['say'],
  );
  const send = async () => {
    if (!whose || !(await intent.run(whose))) return;
    clear();
    showToast(words.done);
    onClose();
  };
  const missing = !whose ? words.missing.who : text === '' ? words.missing.text : telling.missing;
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      actions={
        <Button
          loading={intent.busy}
          disabled={missing !== undefined}
          reason={missing}
          onTap={() => void send()}
        >
          {words.send}
        </Button>
      }
    >
      <Notice tone="neutral">{words.note}</Notice>
      <PartyChoice
        label={words.who}
        parties={parties}
        value={whose}
        onChange={(partyId) => edit({ whose: partyId })}
      />
      <TextArea
        label={words.text}
        value={draft.text}
        rows={4}
        maxLength={LIMITS.message}
        placeholder={words.placeholder}
        onInput={(said) => {
          edit({ text: said });
          telling.again();
        }}
      />
      <ToldField telling={telling} />
      {intent.error ? (
        <Notice tone="cinnabar" icon="warning">
          {errorWords(t, intent.error)}
        </Notice>
      ) : null}
    </Sheet>
  );
}
