import { resolve } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin';

const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp';
const outsideSourceRoot = ['domain', 'contract'].map((folder) => resolve(__dirname, '..', 'src', folder));
const transport = process.env.YIMA_TRANSPORT === 'cloud' ? 'cloud' : 'https';
const defaultBase = target === 'h5' ? '' : 'http://127.0.0.1:8080';

const sassLoaderOption = {
  sassOptions: { includePaths: [resolve(__dirname, '..', 'src', 'miniprogram', 'styles')] },
};

const postcss = {
  // Sizes stay in px on both platforms: a target of 44 must not shrink on a narrow phone.
  pxtransform: { enable: false, config: {} },
  cssModules: {
    enable: true,
    config: {
      namingPattern: 'module' as const,
      generateScopedName: target === 'h5' ? '[local]-[hash:base64:4]' : '[hash:base64:5]',
    },
  },
};

/** Taro minifies for phones of 2015; every phone that WeChat still supports knows ES2018, and UTF-8. */
const terser = {
  enable: true,
  config: {
    compress: {
      ecma: 2018 as const,
      passes: 2,
      arrows: true,
      collapse_vars: true,
      comparisons: true,
      computed_props: true,
      hoist_props: true,
      inline: true,
      loops: true,
      negate_iife: true,
      properties: true,
      reduce_funcs: true,
      reduce_vars: true,
      switches: true,
      toplevel: true,
      unsafe_arrows: true,
    },
    output: { ecma: 2018 as const, comments: false, ascii_only: false },
  },
};

type PathsChain = { resolve: { plugin(name: string): { use(plugin: unknown): unknown } } };

function resolveAliases(chain: PathsChain): void {
  chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin);
}

export default defineConfig<'webpack5'>({
  projectName: 'yima',
  date: '2026-11-23',
  designWidth: 390,
  deviceRatio: { 390: 750 / 390 },
  sourceRoot: 'src/miniprogram',
  outputRoot: process.env.YIMA_OUTPUT ?? `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  terser,
  plugins: [resolve(__dirname, 'aria-plugin.cjs')],
  defineConstants: {
    YIMA_API_BASE: JSON.stringify(process.env.YIMA_API_BASE ?? defaultBase),
    YIMA_TRANSPORT: JSON.stringify(transport),
    YIMA_CLOUD_ENV: JSON.stringify(process.env.YIMA_CLOUD_ENV ?? ''),
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: outsideSourceRoot },
    postcss,
    sassLoaderOption,
    webpackChain(chain) {
      resolveAliases(chain);
      // Its types know one name only; without the second one webpack writes its own part in ES5.
      chain.target(['web', 'es2018'] as unknown as string);
    },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: {
      mode: 'hash',
      // Addresses from before these pages went into a package of their own: people keep links.
      customRoutes: {
        '/case/pages/case/index': ['/case/pages/case/index', '/pages/case/index'],
        '/case/pages/receipt/index': ['/case/pages/receipt/index', '/pages/receipt/index'],
      },
    },
    compile: { include: outsideSourceRoot },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    sassLoaderOption,
    webpackChain(chain) {
      resolveAliases(chain);
      // What two pages share is fetched once; the decoder of pictures stays apart until someone scans.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: {
            name: 'shared',
            minChunks: 2,
            test: (module: { resource?: string }) => !/jsqr/.test(module.resource ?? ''),
            priority: 1,
          },
        },
      });
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
});
