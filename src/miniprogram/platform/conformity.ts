/**
 * Each port has two faces. Pages are checked against the h5 face, so this holds the weapp face to it:
 * a difference in names or signatures fails the types here.
 */
type SameFace<Web, Phone extends Web> = Phone extends Web ? true : never;

export type EveryPortHasTheSameFace = [
  SameFace<typeof import('./app-lifecycle.h5'), typeof import('./app-lifecycle.weapp')>,
  SameFace<typeof import('./choose-files.h5'), typeof import('./choose-files.weapp')>,
  SameFace<typeof import('./clipboard.h5'), typeof import('./clipboard.weapp')>,
  SameFace<typeof import('./cloud-call.h5'), typeof import('./cloud-call.weapp')>,
  SameFace<typeof import('./date-input.h5'), typeof import('./date-input.weapp')>,
  SameFace<typeof import('./document.h5'), typeof import('./document.weapp')>,
  SameFace<typeof import('./drawing.h5'), typeof import('./drawing.weapp')>,
  SameFace<typeof import('./kept-file.h5'), typeof import('./kept-file.weapp')>,
  SameFace<typeof import('./language-pack.h5'), typeof import('./language-pack.weapp')>,
  SameFace<typeof import('./open-link.h5'), typeof import('./open-link.weapp')>,
  SameFace<typeof import('./paste.h5'), typeof import('./paste.weapp')>,
  SameFace<typeof import('./phone-calendar.h5'), typeof import('./phone-calendar.weapp')>,
  SameFace<typeof import('./phone-call.h5'), typeof import('./phone-call.weapp')>,
  SameFace<typeof import('./photo.h5'), typeof import('./photo.weapp')>,
  SameFace<typeof import('./player.h5'), typeof import('./player.weapp')>,
  SameFace<typeof import('./position.h5'), typeof import('./position.weapp')>,
  SameFace<typeof import('./preview-photo.h5'), typeof import('./preview-photo.weapp')>,
  SameFace<typeof import('./public-link.h5'), typeof import('./public-link.weapp')>,
  SameFace<typeof import('./random-id.h5'), typeof import('./random-id.weapp')>,
  SameFace<typeof import('./recorder.h5'), typeof import('./recorder.weapp')>,
  SameFace<typeof import('./request.h5'), typeof import('./request.weapp')>,
  SameFace<typeof import('./save-picture.h5'), typeof import('./save-picture.weapp')>,
  SameFace<typeof import('./scan.h5'), typeof import('./scan.weapp')>,
  SameFace<typeof import('./subscribe.h5'), typeof import('./subscribe.weapp')>,
  SameFace<typeof import('./share.h5'), typeof import('./share.weapp')>,
  SameFace<typeof import('./small-photo.h5'), typeof import('./small-photo.weapp')>,
  SameFace<typeof import('./socket.h5'), typeof import('./socket.weapp')>,
  SameFace<typeof import('./storage.h5'), typeof import('./storage.weapp')>,
  SameFace<typeof import('./system-setting.h5'), typeof import('./system-setting.weapp')>,
  SameFace<typeof import('./upload.h5'), typeof import('./upload.weapp')>,
];
