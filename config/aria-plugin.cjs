/**
 * Taro's templates leave out the accessibility attributes of the mini program; a screen reader
 * then hears nothing. This adds them to the elements that the components put them on.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/a11y.html
 */
const aria = (...names) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']));
const additions = {
  View: aria('role', 'label', 'checked', 'selected', 'disabled', 'expanded', 'live', 'modal', 'hidden'),
  Text: aria('label', 'hidden'),
  Image: aria('label', 'hidden'),
  Input: aria('label'),
  Textarea: aria('label'),
};

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, additions);
    },
  });
};
