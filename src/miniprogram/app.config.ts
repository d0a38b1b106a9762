export default defineAppConfig({
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  pages: [
    'pages/home/index',
    'pages/file/index',
    'pages/receipt/index',
    'pages/danger/index',
    'pages/scan/index',
    'pages/lookup/index',
    'pages/join/index',
    'pages/invite/index',
    'pages/cases/index',
    'pages/case/index',
    'pages/chat/index',
    'pages/enter/index',
    'pages/messages/index',
    'pages/me/index',
  ],
  subPackages: [
    {
      root: 'centre',
      pages: ['pages/inbox/index', 'pages/intake/index', 'pages/keys/index', 'pages/deliver/index'],
    },
    {
      root: 'mediator',
      pages: ['pages/desk/index', 'pages/contact/index', 'pages/declare/index'],
    },
  ],
  // Staff pass here on their way in; residents never fetch the staff's pages.
  preloadRule: {
    'pages/enter/index': { network: 'all', packages: ['centre', 'mediator'] },
  },
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
