export * from './system-setting.h5';
