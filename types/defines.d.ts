/** Set by the build (config/index.ts). */
declare const YIMA_API_BASE: string;
declare const YIMA_TRANSPORT: 'https' | 'cloud';
declare const YIMA_CLOUD_ENV: string;

/** Page configuration macro that Taro reads at build time. */
declare function definePageConfig(
  config: import('@tarojs/taro').PageConfig,
): import('@tarojs/taro').PageConfig;
declare function defineAppConfig(config: import('@tarojs/taro').AppConfig): import('@tarojs/taro').AppConfig;
