import { View } from '@tarojs/components';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Notice } from '@/miniprogram/components/notice';
import classes from './index.module.scss';
import type { AgreementPage, ShownAgreement } from './use-agreement';

/** Under the text, so that whoever signs or seals has passed all of it. */
export function Acts({ page, shown }: { page: AgreementPage; shown: ShownAgreement }) {
  const { agreement: words, terms } = useAccordTexts();
  const { act } = words;
  const { agreement, isStaff } = shown;
  const missing = agreement.signed.length < agreement.signers.length || !agreement.mediatorSignedAt;
  return (
    <View className={classes.acts}>
      {shown.waiting.length > 0 ? (
        <Notice tone="neutral" icon="clock">
          {act.waiting(shown.waiting.join(terms.and))}
        </Notice>
      ) : null}
      {shown.maySign ? (
        <Button icon="edit" onTap={() => page.toSign()}>
          {act.sign}
        </Button>
      ) : null}
      {shown.signHere.map(({ partyId, name }) => (
        <Button key={partyId} kind="secondary" icon="edit" onTap={() => page.toSign(partyId)}>
          {act.signHere(name)}
        </Button>
      ))}
      {shown.maySignAsMediator ? (
        <Button
          kind={shown.mayCheck || shown.mayKeepPaper ? 'secondary' : 'primary'}
          icon="edit"
          onTap={() => page.toSign('mediator')}
        >
          {act.mediatorSign}
        </Button>
      ) : null}
      {shown.maySeal ? (
        <>
          {missing ? (
            <Notice tone="amber" icon="clock">
              {act.sealEarly}
            </Notice>
          ) : null}
          <Button
            kind={shown.mayCheck || missing ? 'secondary' : 'primary'}
            icon="shield-check"
            onTap={() => page.ask('seal')}
          >
            {act.seal}
          </Button>
        </>
      ) : null}
      {shown.mayRevise ? (
        <Button kind="quiet" onTap={() => page.ask('revise')}>
          {act.revise}
        </Button>
      ) : null}
      {shown.mayRefuse ? (
        <Button kind="quiet" onTap={() => page.ask('refuse')}>
          {isStaff ? act.refuseFor : act.refuse}
        </Button>
      ) : null}
    </View>
  );
}
