export const now = () => device.now();
export const every = (ms: number, work: () => void) => device.every(ms, work);
export const after = (ms: number, work: () => void) => device.after(ms, work);
