import Taro from '@tarojs/taro';

export function callPhone(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
