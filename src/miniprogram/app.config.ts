export default defineAppConfig({
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  pages: [
    'pages/home/index',
    'pages/file/index',
    'pages/danger/index',
    'pages/cases/index',
    'pages/messages/index',
    'pages/me/index',
  ],
  subPackages: [
    // Whoever comes with a code: scanning, the bare code, the personal key, the invitation.
    {
      root: 'other',
      pages: [
        'pages/scan/index',
        'pages/lookup/index',
        'pages/join/index',
        'pages/waiting/index',
        'pages/invite/index',
        'pages/check/index',
      ],
    },
    { root: 'case', pages: ['pages/case/index', 'pages/receipt/index'] },
    { root: 'talk', pages: ['pages/chat/index', 'pages/evidence/index', 'pages/shared-phone/index'] },
    // Everything that concerned this person.
    { root: 'notice', pages: ['pages/inbox/index'] },
    // What lets a case rest, change hands or end; and the procedure of the place.
    { root: 'change', pages: ['pages/step/index', 'pages/road/index'] },
    // What is agreed clause by clause, the agreement, its signatures, and the court's confirmation.
    {
      root: 'accord',
      pages: [
        'pages/terms/index',
        'pages/clause/index',
        'pages/draft/index',
        'pages/agreement/index',
        'pages/sign/index',
        'pages/identity/index',
        'pages/paper/index',
        'pages/court/index',
      ],
    },
    // What was agreed and whether it is kept, the visit afterwards, and the end.
    {
      root: 'after',
      pages: [
        'pages/calendar/index',
        'pages/visits/index',
        'pages/visit/index',
        'pages/answer/index',
        'pages/rate/index',
      ],
    },
    // Who is part of a case, who acts for whom, and who mediates.
    {
      root: 'people',
      pages: [
        'pages/parties/index',
        'pages/party/index',
        'pages/details/index',
        'pages/coming/index',
        'pages/actor/index',
        'pages/behalf/index',
        'pages/elect/index',
        'pages/mediator/index',
        'pages/choose/index',
        'pages/looks/index',
      ],
    },
    // Meetings and their records, and what is found on the spot.
    {
      root: 'meet',
      pages: [
        'pages/propose/index',
        'pages/meeting/index',
        'pages/record/index',
        'pages/read/index',
        'pages/sign/index',
        'pages/field/index',
      ],
    },
    { root: 'staff', pages: ['pages/enter/index'] },
    {
      root: 'centre',
      pages: [
        'pages/inbox/index',
        'pages/intake/index',
        'pages/keys/index',
        'pages/deliver/index',
        'pages/posters/index',
        'pages/poster/index',
      ],
    },
    {
      root: 'mediator',
      pages: ['pages/desk/index', 'pages/contact/index', 'pages/declare/index'],
    },
    // English, fetched when it is chosen; the web has it from the start.
    ...(process.env.TARO_ENV === 'weapp' ? [{ root: 'english', pages: ['pages/load/index'] }] : []),
  ],
  // What is one tap away is fetched before the tap; residents never fetch the staff's pages.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['case', 'other', 'talk', 'notice'] },
    'pages/file/index': { network: 'all', packages: ['case', 'people'] },
    'pages/cases/index': { network: 'all', packages: ['case'] },
    'pages/messages/index': { network: 'all', packages: ['case', 'talk'] },
    'pages/me/index': { network: 'all', packages: ['talk'] },
    'notice/pages/inbox/index': { network: 'all', packages: ['case', 'talk'] },
    'other/pages/lookup/index': { network: 'all', packages: ['case'] },
    'other/pages/invite/index': { network: 'all', packages: ['case'] },
    'case/pages/case/index': { network: 'all', packages: ['talk', 'meet', 'accord', 'after', 'people'] },
    'staff/pages/enter/index': { network: 'all', packages: ['centre', 'mediator'] },
    'centre/pages/inbox/index': { network: 'all', packages: ['case', 'notice'] },
    'mediator/pages/desk/index': { network: 'all', packages: ['case', 'notice'] },
  },
  // The exact place, not the fuzzy one (WeChat allows only one of them to be declared): a photo of a boundary stone or
  // a landslide that may be a kilometre off proves nothing. Only staff on a site visit are asked, once per photo.
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '调解员现场看的时候，给照片记下拍摄地点' } },
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
