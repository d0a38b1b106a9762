/** The accessibility attributes that the components put on Taro's elements, by element. */
const aria = (...names) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']));

module.exports = {
  View: aria('role', 'label', 'checked', 'selected', 'disabled', 'expanded', 'live', 'modal', 'hidden'),
  Image: aria('label', 'hidden'),
  Input: aria('label'),
  Textarea: aria('label'),
};
