// What pages have in common. Everything works without it; with it, fewer clicks.
(() => {
  'use strict';

  // htmx sends what stands in forms; the token against forged requests stands there already.
  // A part that is read while nobody looks at the page is told apart in the access log.
  document.addEventListener('htmx:configRequest', event => {
    if (document.hidden) {
      event.detail.headers['Jalon-Automated'] = 'true';
    }
    // Nobody asked for it: it does not keep anybody logged in.
    if (event.detail.triggeringEvent?.type === 'refresh') {
      event.detail.headers['Jalon-By-Itself'] = 'true';
    }
  });

  // What is no longer theirs to see: the whole page says so. A login that ended is answered with the way to the page that says that.
  document.addEventListener('htmx:responseError', event => {
    if ([403, 404].includes(event.detail.xhr.status)) {
      location.reload();
    }
  });

  // Details that were open stay open when their part of the page is read anew, and whoever was on a line of a list stays on it.
  let open = [];
  let line = null;
  document.addEventListener('htmx:beforeSwap', event => {
    open = [...event.detail.target.querySelectorAll('details[open][id]')].map(details => details.id);
    line = document.activeElement?.closest('li')?.querySelector('a[id]')?.id ?? null;
  });
  document.addEventListener('htmx:afterSwap', () => {
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (line && document.activeElement === document.body) {
      document.getElementById(line)?.focus();
    }
  });

  // A key works only while the focus is on the line it is about.
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input, select, textarea')) {
      return;
    }
    const control = event.target.closest('li')?.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (control) {
      event.preventDefault();
      control.click();
      // What it opens is gone on with at once.
      control.closest('details[open]')?.querySelector('input:not([type=hidden]), select, textarea, button')?.focus();
    }
  });

  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
