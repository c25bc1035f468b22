// Forms of the return: what somebody is typing is not taken away because something changed meanwhile; the page says that it did.
(() => {
  'use strict';

  const moves = document.querySelector('[data-typing]');
  const stale = document.getElementById('moves-stale');

  const untouched = field => field.type === 'hidden'
    || (field.matches('select') ? [...field.options].every(option => option.selected === option.defaultSelected || option.index === 0 && field.selectedIndex === 0)
      : field.type === 'checkbox' || field.type === 'radio' ? field.checked === field.defaultChecked : field.value === field.defaultValue);

  // Before it is asked for, and again before it is put in place: somebody may have begun meanwhile.
  ['htmx:beforeRequest', 'htmx:beforeSwap'].forEach(moment => moves?.addEventListener(moment, event => {
    if (event.target === moves && ![...moves.querySelectorAll('input, select, textarea')].every(untouched)) {
      event.preventDefault();
      stale.hidden = false;
    }
  }));

  // What was refused is told first.
  document.querySelector('.move .errors, .plan .errors')?.focus();
})();
