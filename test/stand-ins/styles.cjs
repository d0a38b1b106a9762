// A class name is its own key.
module.exports = new Proxy(
  {},
  {
    get: (_target, key) => (key === '__esModule' ? true : key === 'default' ? module.exports : String(key)),
  },
);
