export default defineAppConfig({
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  pages: ['pages/home/index'],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '一码解纷',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@paper',
    backgroundColorTop: '@paper',
    backgroundColorBottom: '@paper',
    backgroundTextStyle: '@pullText' as 'dark',
  },
});
