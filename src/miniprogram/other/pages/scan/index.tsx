import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { TextField } from '@/miniprogram/components/field';
import { Heading } from '@/miniprogram/components/heading';
import { Notice } from '@/miniprogram/components/notice';
import { Page } from '@/miniprogram/components/page';
import { semantics } from '@/miniprogram/components/semantics';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import { CodeDisplay, NumberPad } from './number-pad';
import { useScan } from './use-scan';

export default function ScanPage() {
  const { check, lookup } = useOtherTexts();
  const { scan } = lookup;
  const page = useScan();
  return (
    <Page title={scan.bar} back={page.back} large={<Heading title={scan.title} note={scan.note} />}>
      <ButtonRow>
        <Button kind="secondary" wide icon="camera" onTap={page.live ? page.stopCamera : page.startCamera}>
          {page.live ? scan.stop : scan.camera}
        </Button>
        <Button kind="secondary" wide icon="image" onTap={page.readPicture}>
          {scan.picture}
        </Button>
      </ButtonRow>
      <View className={page.live ? classes.camera : classes.absent}>
        <View
          ref={page.host}
          className={classes.host}
          {...semantics({ role: 'img', label: scan.cameraView })}
        />
        <View className={classes.frame} />
        <View className={classes.aim}>{scan.aim}</View>
      </View>
      <CodeDisplay digits={page.digits} wrong={page.troubleText !== undefined} />
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
        reason={page.missing > 0 && page.digits !== '' ? scan.needMore(page.missing) : undefined}
        onTap={page.lookUp}
      >
        {scan.go}
      </Button>
      <TextField
        label={scan.pasteLabel}
        value=""
        placeholder={scan.pastePlaceholder}
        maxLength={300}
        confirmType="search"
        onInput={page.paste}
      />
      <Button kind="quiet" icon="search" onTap={page.check}>
        {check.way}
      </Button>
    </Page>
  );
}
