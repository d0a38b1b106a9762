import { View } from '@tarojs/components';

export default function HomePage() {
  return <View>一码解纷</View>;
}
