import Taro from '@tarojs/taro';

export function onAppShow(listener: () => void): () => void {
  const heard = () => listener();
  Taro.onAppShow(heard);
  return () => Taro.offAppShow(heard);
}

export function onAppHide(listener: () => void): () => void {
  const heard = () => listener();
  Taro.onAppHide(heard);
  return () => Taro.offAppHide(heard);
}

export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}
