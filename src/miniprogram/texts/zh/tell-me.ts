export const tellMe = {
  title: '有进展用微信告诉我',
  note: '点一下，微信会问您同不同意。只说有新进展，不写姓名和内容。',
  done: '好的，有进展会告诉您',
  doneNote: '微信每同意一次提醒一次，想再收就再点一下。',
  refused: '没有打开提醒',
  refusedNote: '不要紧，随时可以在“通知”里看；想收就再点一下。',
  failed: '没有存上，请再点一下',
};
