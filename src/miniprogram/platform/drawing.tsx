export * from './drawing.h5';
