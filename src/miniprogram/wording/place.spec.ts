import { placeName } from './place';

test.each([
  ['皂河村村民委员会', '皂河村'],
  ['益昌社区居民委员会', '益昌社区'],
  ['东街居民委员会', '东街社区'],
  ['花荄镇', '花荄镇'],
  ['安州区', '安州区'],
])('a place is called as people call it: %s is %s', (official, spoken) => {
  expect(placeName(official)).toBe(spoken);
});
