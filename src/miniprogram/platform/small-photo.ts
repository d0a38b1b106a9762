export * from './small-photo.h5';
