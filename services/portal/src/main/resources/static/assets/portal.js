// What pages have in common. Everything works without it; with it, fewer clicks.
(() => {
  'use strict';

  // htmx sends what stands in forms; the token against forged requests stands there already.
  // A part that is read while nobody looks at the page is told apart in the access log.
  document.addEventListener('htmx:configRequest', event => {
    if (document.hidden) {
      event.detail.headers['Jalon-Automated'] = 'true';
    }
  });

  // What is no longer theirs to see, or a login that ended: the whole page says so.
  document.addEventListener('htmx:responseError', event => {
    if ([401, 403, 404].includes(event.detail.xhr.status)) {
      location.reload();
    }
  });

  // Details that were open stay open when their part of the page is read anew.
  let open = [];
  document.addEventListener('htmx:beforeSwap', event => {
    open = [...event.detail.target.querySelectorAll('details[open][id]')].map(details => details.id);
  });
  document.addEventListener('htmx:afterSwap', () => {
    open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
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
