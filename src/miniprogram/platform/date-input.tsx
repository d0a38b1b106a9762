export * from './date-input.h5';
