import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/styles';
import { App } from './app/app';
import { preload } from './app/routes';
import { startI18n } from './i18n/i18n';

await Promise.all([startI18n(), preload(location.pathname)]);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
