// Forms of the return: what somebody is typing is not taken away because something changed meanwhile; where something else can be done now, the page says so.
(() => {
  'use strict';

  const moves = document.querySelector('[data-typing]');
  const stale = document.getElementById('moves-stale');

  const untouched = field => field.type === 'hidden'
    || (field.matches('select') ? [...field.options].every(option => option.selected === option.defaultSelected || option.index === 0 && field.selectedIndex === 0)
      : field.type === 'checkbox' || field.type === 'radio' ? field.checked === field.defaultChecked : field.value === field.defaultValue);

  const offered = page => [...page.querySelectorAll('form[data-move]')]
    .map(form => [form.dataset.move, form.elements.revision?.value, form.elements.step?.value].join()).join(';');

  // What was refused still stands there to be corrected.
  const inUse = () => moves.querySelector('.errors, .meaning .notice') || ![...moves.querySelectorAll('input, select, textarea')].every(untouched);

  moves?.addEventListener('htmx:beforeSwap', event => {
    if (event.target === moves && inUse()) {
      event.preventDefault();
      stale.hidden = offered(new DOMParser().parseFromString(event.detail.xhr.response, 'text/html')) === offered(moves);
    }
  });

  // What was refused is told first.
  document.querySelector('.move .errors, .plan .errors')?.focus();
})();
