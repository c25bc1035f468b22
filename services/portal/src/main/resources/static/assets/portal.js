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

  // What somebody is typing is not taken away because something changed meanwhile; where something else can be done now, the page says so.
  const untouched = field => field.type === 'hidden' || field.readOnly
    || (field.matches('select') ? [...field.options].every(option => option.selected === option.defaultSelected || option.index === 0 && field.selectedIndex === 0)
      : field.type === 'checkbox' || field.type === 'radio' ? field.checked === field.defaultChecked : field.value === field.defaultValue);

  // What was refused still stands there to be corrected.
  const inUse = part => part.querySelector('.errors, .meaning .notice') || ![...part.querySelectorAll('input, select, textarea')].every(untouched);

  const offered = part => [...part.querySelectorAll('form')]
    .map(form => ['seat', 'revision', 'step'].map(name => form.elements[name]?.value).concat(form.getAttribute('action')).join()).join(';');

  document.addEventListener('htmx:beforeSwap', event => {
    const part = event.detail.target;
    if (part.dataset.typing && inUse(part)) {
      event.preventDefault();
      document.getElementById(part.dataset.typing).hidden = offered(new DOMParser().parseFromString(event.detail.xhr.response, 'text/html')) === offered(part);
    }
  });

  // What was refused is told first.
  document.querySelector('form .errors[tabindex]')?.focus();

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
