export * from './preview-photo.h5';
