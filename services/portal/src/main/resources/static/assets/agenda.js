// An open agenda looks again by itself, while somebody is there to see it: a page left alone asks for nothing, so that it keeps nobody logged in.
(() => {
  'use strict';

  const EVERY = 30_000;
  const THERE = 5 * 60_000;
  let actedAt = Date.now();

  const look = () => {
    const part = document.querySelector('[data-looked-at-again]');
    if (part && !document.hidden && Date.now() - actedAt < THERE) {
      htmx.trigger(part, 'refresh');
    }
  };

  ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(act => window.addEventListener(act, () => {
    const away = Date.now() - actedAt >= THERE;
    actedAt = Date.now();
    if (away) {
      look();
    }
  }, { passive: true }));

  document.addEventListener('visibilitychange', () => {
    actedAt = Date.now();
    look();
  });

  setInterval(look, EVERY);
})();
