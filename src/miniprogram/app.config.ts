export default defineAppConfig({
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  pages: [
    'pages/home/index',
    'pages/file/index',
    'pages/receipt/index',
    'pages/danger/index',
    'pages/cases/index',
    'pages/case/index',
    'pages/messages/index',
    'pages/me/index',
  ],
  subPackages: [
    // Whoever comes with a code: scanning, the bare code, the personal key, the invitation.
    {
      root: 'other',
      pages: ['pages/scan/index', 'pages/lookup/index', 'pages/join/index', 'pages/invite/index'],
    },
    { root: 'talk', pages: ['pages/chat/index'] },
    { root: 'staff', pages: ['pages/enter/index'] },
    {
      root: 'centre',
      pages: ['pages/inbox/index', 'pages/intake/index', 'pages/keys/index', 'pages/deliver/index'],
    },
    {
      root: 'mediator',
      pages: ['pages/desk/index', 'pages/contact/index', 'pages/declare/index'],
    },
    // English, fetched when it is chosen; the web has it from the start.
    ...(process.env.TARO_ENV === 'weapp' ? [{ root: 'english', pages: ['pages/load/index'] }] : []),
  ],
  // Staff pass here on their way in; residents never fetch the staff's pages.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['other', 'talk'] },
    'pages/case/index': { network: 'all', packages: ['talk'] },
    'staff/pages/enter/index': { network: 'all', packages: ['centre', 'mediator'] },
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
