import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { Sheet } from '@/miniprogram/components/sheet';
import { Steps } from '@/miniprogram/components/steps';
import type { Screen } from '@/miniprogram/stores/filing-draft';
import { useTexts } from '@/miniprogram/texts';
import { FactsStep } from './facts-step';
import { KindStep } from './kind-step';
import { ReviewStep } from './review-step';
import { type FilePage, useFile } from './use-file';
import { topId } from './use-problem';
import { WhereStep } from './where-step';
import { WhoStep } from './who-step';
import { WishStep } from './wish-step';

const steps: Readonly<Record<Screen, () => JSX.Element>> = {
  kind: KindStep,
  facts: FactsStep,
  where: WhereStep,
  who: WhoStep,
  wish: WishStep,
  review: ReviewStep,
};

/** Where it matters where somebody is. */
const SHOWING_PLACE: readonly Screen[] = ['kind', 'where', 'review'];

export default function FilingPage() {
  const { filing } = useTexts();
  const file = useFile();
  const Step = steps[file.screen];
  const { note } = filing[file.screen];
  return (
    <Page
      title={filing.title}
      back={file.back}
      header={<Steps count={file.count} current={file.step} label={filing.progress(file.step, file.count)} />}
      scrollIntoView={file.scrollTo}
      large={
        <View id={topId}>
          <Heading
            above={`${filing.progress(file.step, file.count)}${keptWords(filing, file.kept)}`}
            title={file.question}
            note={note}
          />
        </View>
      }
      actions={<Actions file={file} />}
    >
      <KeepingTrouble kept={file.kept} />
      {file.at && SHOWING_PLACE.includes(file.screen) ? (
        <Notice tone="neutral" icon="map-pin" title={filing.at(file.at)} onTap={file.leavePoster}>
          {filing.notAt}
        </Notice>
      ) : null}
      <View key={file.screen}>
        <Step />
      </View>
      <Sheet
        open={file.asksRestart}
        title={filing.restart}
        onClose={() => file.askRestart(false)}
        actions={
          <ButtonRow>
            <Button kind="quiet" onTap={file.restart}>
              {filing.restartYes}
            </Button>
            <Button wide onTap={() => file.askRestart(false)}>
              {filing.restartNo}
            </Button>
          </ButtonRow>
        }
      >
        {filing.restartAsk}
      </Sheet>
    </Page>
  );
}

type FilingWords = ReturnType<typeof useTexts>['filing'];

function keptWords(filing: FilingWords, kept: FilePage['kept']): string {
  if (kept === 'saved') return ` · ${filing.saved}`;
  return kept === 'saving' ? ` · ${filing.saving}` : '';
}

function KeepingTrouble({ kept }: { kept: FilePage['kept'] }) {
  const { filing } = useTexts();
  if (kept !== 'full' && kept !== 'failed') return null;
  return (
    <Notice tone="amber" icon="warning">
      {kept === 'full' ? filing.full : filing.saveFailed}
    </Notice>
  );
}

function Actions({ file }: { file: FilePage }) {
  const { filing } = useTexts();
  if (file.screen !== 'review') {
    return <Button onTap={file.forward}>{file.forwardWords}</Button>;
  }
  return (
    <>
      {file.errorText ? <Notice tone="amber" icon="warning" title={file.errorText} /> : null}
      <Button
        icon="send"
        loading={file.sending}
        disabled={file.waiting !== undefined}
        reason={file.waiting}
        onTap={file.send}
      >
        {filing.review.send}
      </Button>
      <Button kind="quiet" size="small" onTap={() => file.askRestart(true)}>
        {filing.restart}
      </Button>
    </>
  );
}
