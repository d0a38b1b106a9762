import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/miniprogram/components/button';
import { semantics } from '@/miniprogram/components/semantics';
import { useOtherTexts } from '@/miniprogram/other/texts';
import classes from './index.module.scss';
import type { useScan } from './use-scan';

/** The ways that need no typing: the camera with its lamp, and a picture. */
export function CameraView({ page }: { page: ReturnType<typeof useScan> }) {
  const { scan } = useOtherTexts().lookup;
  return (
    <>
      <ButtonRow>
        <Button kind="secondary" wide icon="camera" onTap={page.live ? page.stopCamera : page.startCamera}>
          {page.live ? scan.stop : scan.camera}
        </Button>
        <Button kind="secondary" wide icon="image" loading={page.reading} onTap={page.readPicture}>
          {page.reading ? scan.reading : scan.picture}
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
      {page.light === undefined ? null : (
        <Button kind="secondary" onTap={page.turnLight}>
          {page.light ? scan.lightOff : scan.lightOn}
        </Button>
      )}
    </>
  );
}
