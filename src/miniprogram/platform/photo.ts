export * from './photo.h5';
