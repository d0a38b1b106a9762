import { writeFileSync } from 'node:fs';
import { lifecycleDocument } from './lifecycle-document';

writeFileSync('docs/lifecycle.md', lifecycleDocument());
