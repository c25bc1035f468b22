// The form of a referral: it is saved while one types (htmx does that), and here one is told when it is not. Nothing of it is kept in the browser.
(() => {
  'use strict';

  const form = document.querySelector('form[hx-trigger*=save]');
  if (!form) {
    return;
  }
  const AGAIN = 5_000;
  const announcer = document.getElementById('announcer');
  let typed = 0;
  let asSent = 0;
  let saved = 0;
  let lost = false;
  let again;
  let leaving = false;
  let onItsWay = false;
  let sendAfter = false;

  const say = text => {
    const line = document.createElement('p');
    line.textContent = text;
    announcer.append(line);
  };

  const show = (how, text) => {
    const state = document.getElementById('saved');
    state.className = `saved ${how}`;
    state.textContent = text;
  };

  const save = () => htmx.trigger(form, 'save');

  const failed = () => {
    show('not', form.dataset.notSaved);
    if (!lost) {
      lost = true;
      say(form.dataset.notSaved);
    }
    clearTimeout(again);
    again = setTimeout(save, AGAIN);
  };

  form.addEventListener('input', () => {
    typed++;
    if (!lost) {
      show('is', form.dataset.saving);
    }
  });

  // One of them at a time: what is on its way to be saved arrives before the form is sent, and nothing is saved after it.
  form.addEventListener('htmx:beforeRequest', event => {
    if (leaving) {
      event.preventDefault();
      return;
    }
    asSent = typed;
    onItsWay = true;
  });

  form.addEventListener('htmx:afterRequest', event => {
    onItsWay = false;
    if (!event.detail.successful) {
      sendAfter = false;
      failed();
      return;
    }
    if (sendAfter) {
      form.requestSubmit();
    }
    saved = asSent;
    if (lost) {
      lost = false;
      clearTimeout(again);
      say(form.dataset.savedAgain);
    }
  });

  window.addEventListener('online', save);

  // What is not saved yet would be lost with the page.
  window.addEventListener('beforeunload', event => {
    if (!leaving && saved !== typed) {
      event.preventDefault();
    }
  });
  form.addEventListener('submit', event => {
    if (lost) {
      event.preventDefault();
      say(form.dataset.notSaved);
      document.getElementById('saved').scrollIntoView();
      save();
    } else if (onItsWay) {
      event.preventDefault();
      sendAfter = true;
    } else {
      leaving = true;
    }
  });

  // A danger of suicide stops the form at once, also without a connection: whom to call is what is read next.
  document.getElementById('danger').addEventListener('change', event => {
    if (event.target.value === 'SUICIDE') {
      document.getElementById('stop-title').focus();
    }
  });

  document.getElementById('errors')?.focus();
})();
