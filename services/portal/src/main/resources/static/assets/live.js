// Updates on an open page. The page names its stream (data-live) and where that goes on (data-after); an update says which parts ([data-part]) are to be read anew
// and what is announced. After sleep or a lost connection everything is read anew, and the page says so. Where there is no room for another stream, the page says that,
// and is read anew every minute until there is.
(() => {
  'use strict';

  const page = document.querySelector('[data-live]');
  if (!page || !window.EventSource) {
    return;
  }
  const state = document.getElementById('live-state');
  const announcer = document.getElementById('announcer');
  const SILENT_TOO_LONG = 40_000;
  const SAID_AFTER = 4_000;
  const LONGEST_WAIT = 30_000;
  const WITHOUT_STREAM = 60_000;

  let after = page.dataset.after;
  let source;
  let heardAt = Date.now();
  let wait = 1_000;
  let lost = null;
  let said = false;
  let leaving = false;
  let crowded = false;

  // One after the other: what is said later does not take the word from what was said before.
  const say = text => {
    const line = document.createElement('p');
    line.textContent = text;
    announcer.append(line);
    while (announcer.children.length > 10) {
      announcer.firstElementChild.remove();
    }
  };

  const show = text => {
    state.textContent = text;
    state.hidden = !text;
  };

  const refresh = parts => parts.forEach(part => {
    const element = page.querySelector(`[data-part="${CSS.escape(part)}"]`);
    if (element) {
      htmx.trigger(element, 'refresh');
    }
  });

  const everything = () => refresh([...page.querySelectorAll('[data-part]')].map(element => element.dataset.part));

  const heard = event => {
    heardAt = Date.now();
    crowded = false;
    if (event.lastEventId) {
      after = event.lastEventId;
    }
    if (lost !== null) {
      clearTimeout(lost);
      lost = null;
      wait = 1_000;
      everything();
      if (said) {
        said = false;
        show('');
        say(page.dataset.caughtUp);
      }
    }
  };

  const lose = () => {
    if (lost === null) {
      // A stream that ends with its token comes back at once: nobody needs to hear of that.
      lost = setTimeout(() => {
        said = true;
        show(page.dataset.lost);
        say(page.dataset.lost);
      }, SAID_AFTER);
    }
  };

  const open = () => {
    source?.close();
    if (leaving) {
      return;
    }
    source = new EventSource(`${page.dataset.live}?after=${encodeURIComponent(after)}`);
    source.addEventListener('beat', heard);
    source.addEventListener('news', event => {
      heard(event);
      const news = JSON.parse(event.data);
      refresh(news.parts);
      if (news.say) {
        say(news.say);
      }
    });
    source.addEventListener('over', leave);
    source.addEventListener('error', () => {
      lose();
      if (source.readyState === EventSource.CLOSED) {
        askWhy();
        setTimeout(open, crowded ? WITHOUT_STREAM : wait);
        wait = Math.min(LONGEST_WAIT, wait * 2);
      }
    });
  };

  // Not by loading this page again: an identity provider that still knows them would log them in again unasked.
  const leave = () => {
    if (!leaving) {
      location.replace('/goodbye');
    }
  };

  const doWithout = () => {
    clearTimeout(lost);
    lost = 0;
    if (!crowded) {
      crowded = true;
      said = true;
      show(page.dataset.crowded);
      say(page.dataset.crowded);
    } else if (!document.hidden) {
      everything();
    }
  };

  // An EventSource does not tell why it was refused. What is no longer theirs to see, or a login that ended: nothing of it stays on the screen.
  const askWhy = () => {
    const asking = new AbortController();
    fetch(`${page.dataset.live}?after=${encodeURIComponent(after)}`, { headers: { Accept: 'text/event-stream' }, signal: asking.signal })
      .then(answer => {
        asking.abort();
        if (answer.status === 401) {
          leave();
        } else if ([403, 404].includes(answer.status)) {
          location.reload();
        } else if (answer.headers.get('Jalon-Live') === 'full') {
          doWithout();
        }
      })
      .catch(() => { /* it does not answer: that is told already */ });
  };

  // A machine that slept holds a connection that is none.
  const look = () => {
    if (!crowded && Date.now() - heardAt > SILENT_TOO_LONG) {
      heardAt = Date.now();
      lose();
      open();
    }
  };

  // Whoever is on their way elsewhere goes there: logging out leads through the identity provider, and this page is not to come between. A download leads nowhere.
  window.addEventListener('beforeunload', () => {
    leaving = true;
    source?.close();
    setTimeout(() => { leaving = false; lose(); open(); }, 5_000);
  });

  setInterval(look, 5_000);
  window.addEventListener('online', () => { lose(); open(); });
  window.addEventListener('offline', lose);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { crowded ? everything() : look(); } });
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', event => { if (event.persisted) { lose(); open(); } });
  open();
})();
