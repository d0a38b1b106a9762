export * from './kept-file.h5';
