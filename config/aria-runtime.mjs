import { mergeInternalComponents } from '@tarojs/shared';
import additions from './aria-attributes.cjs';

// Part of the mini program: templates and runtime number an element's attributes in the same order.
mergeInternalComponents(additions);
