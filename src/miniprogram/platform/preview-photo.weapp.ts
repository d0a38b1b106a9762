import Taro from '@tarojs/taro';

export function previewPhotos(urls: readonly string[], index: number): void {
  const current = urls[index];
  void Taro.previewImage({ urls: [...urls], ...(current === undefined ? {} : { current }) }).catch(
    () => undefined,
  );
}
