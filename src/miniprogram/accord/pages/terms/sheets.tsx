import { View } from '@tarojs/components';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import { Sheet } from '@/miniprogram/components/sheet';
import { ToldField, useTold } from '@/miniprogram/components/told';
import classes from './index.module.scss';
import type { Asking, TermsPage } from './use-terms';

/** Asks once more before a clause goes out, or before somebody's yes is noted by another hand. */
export function AskingSheet({ page }: { page: TermsPage }) {
  const { asking } = page;
  if (!asking) return null;
  return asking.what === 'drop' ? (
    <DropSheet page={page} asking={asking} />
  ) : (
    <AcceptForSheet page={page} asking={asking} />
  );
}

type SheetProps<What extends Asking['what']> = { page: TermsPage; asking: Extract<Asking, { what: What }> };

function DropSheet({ page, asking }: SheetProps<'drop'>) {
  const { terms } = useAccordTexts();
  return (
    <Sheet
      open
      title={terms.dropTitle}
      onClose={() => page.ask(undefined)}
      actions={
        <Button kind="danger" loading={page.busy} onTap={() => page.drop(asking.clause)}>
          {terms.drop}
        </Button>
      }
    >
      <View className={classes.words}>{asking.clause.current.text}</View>
      <View className={classes.note}>{terms.dropNote}</View>
      <Problem page={page} />
    </Sheet>
  );
}

function AcceptForSheet({ page, asking }: SheetProps<'acceptFor'>) {
  const { terms } = useAccordTexts();
  const telling = useTold(true);
  const { clause, partyId, name } = asking;
  return (
    <Sheet
      open
      title={terms.acceptForTitle(name)}
      onClose={() => page.ask(undefined)}
      actions={
        <Button
          disabled={Boolean(telling.missing)}
          reason={telling.missing}
          loading={page.busy}
          onTap={() => page.acceptFor(clause, name, { partyId, ...telling.beside })}
        >
          {terms.acceptFor(name)}
        </Button>
      }
    >
      <View className={classes.note}>{terms.acceptForNote(name)}</View>
      <View className={classes.words}>{clause.current.text}</View>
      <ToldField telling={telling} />
      <Problem page={page} />
    </Sheet>
  );
}

function Problem({ page }: { page: TermsPage }) {
  return page.problem ? (
    <Notice tone="cinnabar" icon="warning">
      {page.problem}
    </Notice>
  ) : null;
}
