/** 皂河村, where the official list says 皂河村村民委员会. */
export function placeName(name: string): string {
  return name.replace(/村?村民委员会$/, '村').replace(/(社区)?居民委员会$/, '社区');
}
