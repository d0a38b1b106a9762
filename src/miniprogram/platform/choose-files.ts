export * from './choose-files.h5';
