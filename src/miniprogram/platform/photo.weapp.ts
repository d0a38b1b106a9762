import Taro from '@tarojs/taro';
import type { PhotoChoice } from './chosen-file';

export function choosePhotos(max: number): Promise<PhotoChoice> {
  return new Promise((answer) => {
    Taro.chooseMedia({
      count: Math.min(max, 9),
      mediaType: ['image'],
      sizeType: ['compressed'],
      success: ({ tempFiles }) => {
        const photos = tempFiles.map(({ tempFilePath, size }) => ({
          path: tempFilePath,
          size,
          name: tempFilePath.split('/').pop() ?? 'photo.jpg',
          kind: 'photo' as const,
        }));
        answer({ kind: 'chosen', photos });
      },
      fail: ({ errMsg }) => answer({ kind: /auth|deny|denied/i.test(errMsg) ? 'denied' : 'cancelled' }),
    });
  });
}
