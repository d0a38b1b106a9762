const path = require('node:path');
const additions = require('./aria-attributes.cjs');

/**
 * Taro's templates leave out the accessibility attributes of the mini program; a screen reader
 * then hears nothing. This adds them to the templates, and to the runtime that fills the templates.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/a11y.html
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, additions);
      const runtime = path.join(__dirname, 'aria-runtime.mjs').replaceAll('\\', '/');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
};
