// An open list says when it is no longer the list. It does not change under anybody's hands: what they are typing stays.
(() => {
  'use strict';

  const EVERY = 30_000;
  const arrived = document.querySelector('[data-arrived]');
  setInterval(() => {
    if (!arrived.querySelector('.done')) {
      htmx.trigger(arrived, 'refresh');
    }
  }, EVERY);
})();
