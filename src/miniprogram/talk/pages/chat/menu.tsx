import type { CommandType } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import type { CaseView } from '@/domain/case/view';
import { Notice } from '@/miniprogram/components/notice';
import { ReasonSheet } from '@/miniprogram/components/reason-sheet';
import { Row, Rows } from '@/miniprogram/components/rows';
import { Sheet } from '@/miniprogram/components/sheet';
import { useCases } from '@/miniprogram/stores/case-store';
import type { RoomKey } from '@/miniprogram/stores/held-case';
import { useTalkTexts } from '@/miniprogram/talk/texts';
import { KeepSheet } from './keep-sheet';
import { choicesFor, type Menu, useMenu } from './use-menu';

type MessageMenuProps = {
  caseId: string;
  room: RoomKey;
  view: CaseView;
  /** The message it is about; none while the menu is closed. */
  about: Entry | undefined;
  onClose: () => void;
};

const nothing: readonly CommandType[] = [];

/** What can be done with one message. */
export function MessageMenu({ about, ...rest }: MessageMenuProps) {
  return about ? <OpenMenu key={about.id} about={about} {...rest} /> : null;
}

function OpenMenu({ caseId, room, view, about, onClose }: MessageMenuProps & { about: Entry }) {
  const { menu: words } = useTalkTexts().writing;
  const menu = useMenu(caseId, room, about, onClose);
  const { step } = menu;
  return (
    <>
      <Choices caseId={caseId} room={room} view={view} about={about} menu={menu} onClose={onClose} />
      <KeepSheet open={step === 'keep'} menu={menu} onClose={onClose} />
      <ReasonSheet
        open={step === 'askHide'}
        optional
        words={{
          title: words.askTitle,
          note: words.askSheetNote,
          send: words.askSend,
          reason: words.askReason,
        }}
        busy={menu.busy}
        problem={menu.problem}
        onSend={menu.askHide}
        onClose={onClose}
      />
      <ReasonSheet
        open={step === 'hide'}
        optional
        words={{
          title: words.hideTitle,
          note: words.hideNote,
          send: words.hideSend,
          reason: words.hideReason,
        }}
        busy={menu.busy}
        problem={menu.problem}
        onSend={menu.hide}
        onClose={onClose}
      />
    </>
  );
}

type ChoicesProps = MessageMenuProps & { about: Entry; menu: Menu };

function Choices({ caseId, room, view, about, menu, onClose }: ChoicesProps) {
  const { menu: words } = useTalkTexts().writing;
  const may = useCases(({ byId }) => byId[caseId]?.may ?? nothing);
  const choices = choicesFor(view, may, room, about);
  return (
    <Sheet open={menu.step === undefined} title={words.title} onClose={onClose}>
      <Rows>
        {choices.copy ? <Row icon="copy" title={words.copy} onTap={() => void menu.copy()} /> : null}
        {choices.keep ? (
          <Row icon="briefcase" title={words.keep} note={words.keepNote} onTap={() => menu.open('keep')} />
        ) : null}
        {choices.drop ? (
          <Row icon="trash" title={words.drop} note={words.dropNote} onTap={menu.drop} />
        ) : null}
        {choices.askHide ? (
          <Row
            icon="flag"
            title={words.askHide}
            note={words.askHideNote}
            onTap={() => menu.open('askHide')}
          />
        ) : null}
        {choices.hide ? (
          <Row icon="chevron-down" title={words.hide} note={words.hideNote} onTap={() => menu.open('hide')} />
        ) : null}
        {choices.show ? (
          <Row icon="refresh" title={words.show} note={words.showNote} onTap={menu.show} />
        ) : null}
      </Rows>
      {menu.problem ? (
        <Notice tone="cinnabar" icon="warning">
          {menu.problem}
        </Notice>
      ) : null}
    </Sheet>
  );
}
