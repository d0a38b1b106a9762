import { ScrollView, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { fetchLanguage } from '@/miniprogram/platform/language-pack';
import { namePage } from '@/miniprogram/platform/navigation';
import { announceLanguage } from '@/miniprogram/platform/system-setting';
import { followPhone, useSettings } from '@/miniprogram/stores/settings-store';
import { useTexts } from '../../texts';
import { classNames } from '../class-names';
import { semantics } from '../semantics';
import { Toast } from '../toast';
import { WaitingHere } from '../waiting-here';
import classes from './index.module.scss';
import { NavBar, type NavBarProps } from './nav-bar';

type PageProps = Omit<NavBarProps, 'isHeading'> & {
  /** The big block that opens the page: a Heading. With it the bar's title is no heading of its own. */
  large?: ReactNode;
  /** Stays at the bottom, over the safe area: buttons or a composer. */
  actions?: ReactNode;
  /** Draws `actions` from edge to edge on white. */
  actionsPlain?: boolean | undefined;
  dock?: ReactNode;
  /** Between the bar and what scrolls: Steps, Pills. */
  header?: ReactNode;
  /** The page brings its own ScrollView (chat). */
  fixed?: boolean | undefined;
  refreshing?: boolean | undefined;
  onRefresh?: (() => void) | undefined;
  onScrollToLower?: (() => void) | undefined;
  scrollIntoView?: string | undefined;
  children?: ReactNode;
};

export function Page({ large, actions, actionsPlain, dock, header, fixed, children, ...rest }: PageProps) {
  const { refreshing, onRefresh, onScrollToLower, scrollIntoView, ...bar } = rest;
  const { elder, fontScale, language } = useSettings();
  const { shared } = useTexts();
  useDidShow(() => {
    followPhone();
    namePage(bar.title ?? shared.appName);
    announceLanguage(language);
  });
  useEffect(() => {
    namePage(bar.title ?? shared.appName);
    announceLanguage(language);
  }, [bar.title, shared, language]);
  useEffect(() => fetchLanguage(language), [language]);
  const content = (
    <>
      <View className={classNames(classes.large, !large && classes.absent)}>{large}</View>
      <View className={classes.content}>
        {actions && !actionsPlain ? null : <WaitingHere />}
        {children}
      </View>
    </>
  );
  return (
    <View
      className={classNames('yima', elder && 'elder', classes.root)}
      style={{ '--font-scale': String(fontScale) } as Record<string, string>}
    >
      <NavBar {...bar} isHeading={!large} />
      <View className={classes.main} {...semantics({ role: 'main' })}>
        <View
          className={classNames(
            classes.header,
            bar.tone === 'card' && classes.white,
            !header && classes.absent,
          )}
        >
          <View className={classes.headerInner}>{header}</View>
        </View>
        {fixed ? (
          <View className={classes.fixed}>{children}</View>
        ) : (
          <ScrollView
            className={classes.scroll}
            scrollY
            enhanced
            showScrollbar={false}
            enableBackToTop
            refresherEnabled={Boolean(onRefresh)}
            refresherTriggered={Boolean(refreshing)}
            refresherBackground="transparent"
            {...(onRefresh ? { onRefresherRefresh: onRefresh } : {})}
            {...(onScrollToLower ? { onScrollToLower } : {})}
            {...(scrollIntoView ? { scrollIntoView, scrollWithAnimation: true } : {})}
            {...semantics({ focusable: true })}
          >
            <View className={classes.inner}>{content}</View>
          </ScrollView>
        )}
        <View
          className={classNames(
            classes.actions,
            actionsPlain && classes.plain,
            Boolean(dock) && classes.aboveDock,
            !actions && classes.absent,
          )}
        >
          <View className={classes.actionsInner}>
            {actions && !actionsPlain ? <WaitingHere /> : null}
            {actions}
          </View>
        </View>
      </View>
      <View className={classNames(!dock && classes.absent)}>{dock}</View>
      <Toast />
    </View>
  );
}
