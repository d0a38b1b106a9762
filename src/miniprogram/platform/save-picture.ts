export * from './save-picture.h5';
