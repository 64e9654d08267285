/**
 * The two families, bundled: no request leaves the origin. Only the scripts in which the registry's names are
 * written are taken along, and a browser fetches a subset when a letter of it is on the page: Latin, its extension
 * (Azerbaijani ə, ğ, ş), Cyrillic, and its extension (Kazakh қ, ә).
 */
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-700.css';
import '@fontsource/source-sans-3/latin-ext-400.css';
import '@fontsource/source-sans-3/latin-ext-600.css';
import '@fontsource/source-sans-3/cyrillic-400.css';
import '@fontsource/source-sans-3/cyrillic-600.css';
import '@fontsource/source-sans-3/cyrillic-700.css';
import '@fontsource/source-sans-3/cyrillic-ext-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import '@fontsource/source-serif-4/latin-ext-600.css';
import '@fontsource/source-serif-4/cyrillic-600.css';
