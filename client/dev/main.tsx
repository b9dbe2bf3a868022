import { createRoot } from 'react-dom/client';
import { loadMessages } from '#client/lib/messages/catalogue.ts';
import { startLanguage } from '#client/lib/remembered-language.ts';
import { restoreTypeSize } from '#client/lib/type-size.ts';
import { Components } from './components.tsx';
import '#client/ui/tokens.css';
import '#client/ui/base.css';
import '#client/ui/print.css';
import '#client/app/layout.css';

const root = document.getElementById('root');
if (!root) throw new Error('no root element');

// Opened by `npm run dev` at /components.html, and in no build: nothing there leads to it.
restoreTypeSize();
await loadMessages(startLanguage(window.location.search));
createRoot(root).render(<Components />);
