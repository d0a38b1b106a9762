import type { PropsWithChildren } from 'react';
import { showToast } from './components/toast';
import { whenUnopened } from './platform/navigation';
import { currentTexts } from './texts';
import './app.scss';

whenUnopened(() => showToast(currentTexts().shared.unopened, 'cinnabar'));

export default function App({ children }: PropsWithChildren) {
  return children;
}
