export const onAppShow = (listener: () => void) => device.onShow(listener);
export const onAppHide = (listener: () => void) => device.onHide(listener);
export const onNetworkChange = (listener: (online: boolean) => void) => device.onNetwork(listener);
