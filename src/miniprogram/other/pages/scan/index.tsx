import { View } from '@tarojs/components';
import { useRef } from 'react';
import { Button } from '@/miniprogram/components/button';
import { TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { semantics } from '@/miniprogram/components/semantics';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { CameraView } from './camera-view';
import classes from './index.module.scss';
import { CodeDisplay, NumberPad } from './number-pad';
import { useScan } from './use-scan';

export default function ScanPage() {
  const { check, lookup } = useOtherTexts();
  const { scan } = lookup;
  const page = useScan();
  return (
    <Page title={scan.bar} back={page.back} large={<Heading title={scan.title} note={scan.note} />}>
      <CameraView page={page} />
      <CodeDisplay
        groups={page.groups}
        current={page.current}
        suspects={page.suspects}
        onRetype={page.retype}
      />
      <View {...semantics({ role: 'alert' })}>
        {page.troubleText ? (
          <Notice tone="cinnabar" icon="warning">
            {page.troubleText}
          </Notice>
        ) : null}
      </View>
      <NumberPad onDigit={page.type} onErase={page.erase} onClear={page.clear} />
      <Button
        disabled={page.missing > 0}
        reason={page.missing > 0 && page.missing < 16 ? scan.needMore(page.missing) : undefined}
        onTap={page.lookUp}
      >
        {scan.go}
      </Button>
      <PasteField page={page} />
      <Button kind="quiet" icon="search" onTap={page.check}>
        {check.way}
      </Button>
    </Page>
  );
}

function PasteField({ page }: { page: ReturnType<typeof useScan> }) {
  const { scan } = useOtherTexts().lookup;
  const text = useRef('');
  return (
    <View className={classes.paste}>
      <TextField
        label={scan.pasteLabel}
        value=""
        placeholder={scan.pastePlaceholder}
        maxLength={2000}
        confirmType="search"
        onInput={(now) => {
          text.current = now;
          page.hear(now);
        }}
        onConfirm={() => page.submit(text.current)}
      />
      {page.paste ? (
        <Button kind="secondary" icon="copy" onTap={page.paste}>
          {scan.paste}
        </Button>
      ) : null}
    </View>
  );
}
