// The meeting room, live. A stream of numbers says that there is something new; the room is then read from the server as it is and
// taken over piece by piece: what somebody is typing, focus, scroll and folded parts stay. What is written is sent until the server has it.
(function () {
  'use strict';

  var room = document.getElementById('room');
  if (!room) { return; }
  var id = room.dataset.meeting;
  var store = 'cordee.room.' + room.dataset.me + '.' + id + '.';
  var line = document.getElementById('link-state');
  var stopped = false;

  // ---- what is kept in this window until the server has it ----
  function kept(name) {
    try { return JSON.parse(sessionStorage.getItem(store + name)) || null; } catch (e) { return null; }
  }
  function keep(name, value) {
    try {
      if (value && Object.keys(value).length) { sessionStorage.setItem(store + name, JSON.stringify(value)); } else { sessionStorage.removeItem(store + name); }
    } catch (e) { /* a full or closed store: the text still stands in its field */ }
  }
  var drafts = kept('drafts') || {};
  var queue = kept('queue') || [];

  function key() {
    return Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (b) { return (b + 256).toString(16).slice(1); }).join('');
  }
  function fields(form) { return Array.prototype.slice.call(form.querySelectorAll('textarea, input[type=date], select')); }
  function texts(form) { return form.querySelector('textarea'); }
  function usual(field) {
    if (field.tagName !== 'SELECT') { return field.defaultValue; }
    var chosen = Array.prototype.filter.call(field.options, function (o) { return o.defaultSelected; })[0] || field.options[0];
    return chosen ? chosen.value : '';
  }
  function dirty(form) { return form.classList.contains('keep') && fields(form).some(function (f) { return f.tagName !== 'SELECT' && f.value !== usual(f); }); }
  // a hint beside what one is writing, before it is sent; it stops nobody
  var advice = null;
  try { advice = new RegExp(room.dataset.advice, 'u'); } catch (e) { /* an old browser: the hint comes once it is sent */ }
  function hint(form) {
    var place = form && form.querySelector('.advice-hint');
    if (place && advice && texts(form)) {
      place.hidden = !advice.test(texts(form).value.trim().toLowerCase().replace(/['‘]/g, '’').replace(/\s+/g, ' '));
    }
  }
  function pending(form) { return queue.some(function (item) { return item.form === form.id; }); }

  function draft(form) {
    var typed = {};
    fields(form).forEach(function (f) { if (f.value !== usual(f)) { typed[f.name] = f.value; } });
    if (dirty(form)) { drafts[form.id] = typed; } else { delete drafts[form.id]; }
    keep('drafts', drafts);
  }
  var opened = {};
  function restore() {
    Object.keys(drafts).forEach(function (name) {
      var form = document.getElementById(name);
      for (var part = form; part; part = part.parentElement) { if (part.nodeName === 'DETAILS' && !opened[name]) { part.open = true; } }
      opened[name] = true;
      if (form && !dirty(form)) { fields(form).forEach(function (f) { if (f.name in drafts[name]) { f.value = drafts[name][f.name]; } }); }
    });
  }

  // ---- taking over what is new ----
  function alike(a, b) { return a && a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || '') === (b.id || ''); }

  function attributes(from, to) {
    Array.prototype.slice.call(from.attributes).forEach(function (a) {
      if (!to.hasAttribute(a.name) && !(a.name === 'open' && from.nodeName === 'DETAILS')) { from.removeAttribute(a.name); }
    });
    Array.prototype.forEach.call(to.attributes, function (a) {
      if (from.getAttribute(a.name) !== a.value && !(a.name === 'open' && from.nodeName === 'DETAILS')) { from.setAttribute(a.name, a.value); }
    });
  }

  function rescue(node) {
    var forms = node.nodeType !== 1 ? [] : node.matches('form.keep') ? [node] : Array.prototype.slice.call(node.querySelectorAll('form.keep'));
    forms.filter(dirty).forEach(function (form) { room.before(form); });
  }

  function children(from, to) {
    var wanted = {};
    Array.prototype.forEach.call(to.childNodes, function (n) { if (n.id) { wanted[n.id] = true; } });
    var old = from.firstChild;
    Array.prototype.slice.call(to.childNodes).forEach(function (want) {
      while (old && old.id && !wanted[old.id]) { var gone = old; old = old.nextSibling; rescue(gone); gone.remove(); }
      var match = alike(old, want) ? old : null;
      for (var later = old; !match && later && want.nodeType === 1; later = later.nextSibling) { if (alike(later, want) && want.id) { match = later; } }
      if (match) {
        if (match === old) { old = old.nextSibling; } else { from.insertBefore(match, old); }
        morph(match, want);
      } else {
        var rescued = want.id && document.getElementById(want.id);
        from.insertBefore(rescued && rescued.matches('form.keep') && !room.contains(rescued) ? rescued : document.importNode(want, true), old);
      }
    });
    while (old) { var rest = old; old = old.nextSibling; rescue(rest); rest.remove(); }
  }

  function morph(from, to) {
    if (from.nodeType !== 1) {
      if (from.nodeValue !== to.nodeValue) { from.nodeValue = to.nodeValue; }
      return;
    }
    if (from.nodeName === 'FORM' && (dirty(from) || from.classList.contains('keep') && pending(from))) { return; }
    if (from.classList.contains('said')) { return; }
    attributes(from, to);
    if (from.nodeName === 'TEXTAREA') {
      if (from.defaultValue !== to.defaultValue) { from.defaultValue = to.defaultValue; }
      if (from.value !== to.defaultValue) { from.value = to.defaultValue; }
      return;
    }
    children(from, to);
  }

  var revision = Number(room.dataset.revision);

  // The server's time less this window's stopwatch, in milliseconds. A number from the server is always a little old when it arrives,
  // so the largest difference seen is the nearest to the truth.
  var ahead = -Infinity;
  function heard(time, at) { if (time > 0) { ahead = Math.max(ahead, time - at); } }
  var loaded = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
  heard(Number(room.dataset.now), loaded && loaded.responseStart > 0 ? loaded.responseStart : performance.now());

  function take(page) {
    var fresh = page.getElementById('room');
    if (fresh && fresh.dataset.me !== room.dataset.me) { ended(); return; }
    if (!fresh || Number(fresh.dataset.revision) < revision) { return; }
    var item = room.dataset.item + room.dataset.state;
    var says = room.dataset.says;
    var focused = room.contains(document.activeElement);
    morph(room, fresh);
    if (focused && document.activeElement === document.body) { room.querySelector('h1').focus(); }
    revision = Number(room.dataset.revision);
    if (item !== room.dataset.item + room.dataset.state) {
      fresh.querySelectorAll('details.item').forEach(function (d) { document.getElementById(d.id).open = d.open; });
    }
    if (says !== room.dataset.says) { document.getElementById('announce').textContent = room.dataset.says; }
    restore();
    tick();
  }

  // ---- the clock: the server's time, run on by this window's own stopwatch ----
  var askedAt = 0;
  function tick() {
    var shown = document.getElementById('time');
    if (!shown) { return; }
    var ran = room.dataset.ticking === 'true' ? Math.max(0, performance.now() + ahead - Number(room.dataset.now)) : 0;
    var left = (Number(room.dataset.leftMs) - ran) / 1000;
    var whole = left >= 0 ? Math.ceil(left - 0.05) : Math.floor(left + 0.05);
    var all = Math.abs(whole);
    var text = (whole < 0 ? '+' : '') + Math.floor(all / 60) + ':' + ('0' + all % 60).slice(-2);
    if (shown.textContent !== text) {
      shown.textContent = text;
      document.getElementById('clock').classList.toggle('beyond', whole < 0);
      document.getElementById('time-words').textContent = whole < 0 ? room.dataset.beyond : room.dataset.leftWords;
    }
    var ring = document.getElementById('ring');
    var share = (whole < 0 ? 100 : Math.max(0, Math.min(100, Math.round(100 * left / (Number(room.dataset.allMs) / 1000))))) + ' 100';
    if (ring && ring.getAttribute('stroke-dasharray') !== share) { ring.setAttribute('stroke-dasharray', share); }
    var minutes = Math.round(left / 60);
    var words = whole < 0 ? room.dataset.saidBeyond : minutes < 1 ? room.dataset.saidUnder : room.dataset.said.split('|')[Math.min(minutes, 75) - 1];
    var told = document.getElementById('time-said');
    if (told.textContent !== words) { told.textContent = words; }
    if (room.dataset.strict === 'true' && left <= 0 && room.dataset.ticking === 'true' && performance.now() - askedAt > 700) {
      askedAt = performance.now();
      refresh();
    }
  }
  setInterval(tick, 50);

  // ---- the connection ----
  function say(words, action) {
    if (line.textContent !== words + (action ? ' ' + action : '')) {
      line.textContent = words;
      if (action) {
        var link = document.createElement('a');
        link.href = '/accounts/sign-in?next=' + encodeURIComponent(location.pathname + location.search);
        link.textContent = action;
        line.append(' ', link);
      }
    }
    line.hidden = !words;
  }
  function ended() { stopped = true; say(line.dataset.ended, line.dataset.signIn); unsent(); }
  function gone() { stopped = true; say(line.dataset.gone); }

  // a stream that ends by itself is opened anew without a word; only where the room cannot be read either, the connection is lost
  var lostAt = 0;
  function lost() {
    if (!lostAt) { lostAt = performance.now(); }
  }
  function unread() {
    lost();
    if (!stopped && performance.now() - lostAt > 1500) { say(line.dataset.lost); }
  }
  function found() {
    lostAt = 0;
    if (!stopped) { say(''); }
  }
  setInterval(function () {
    if (stopped || !lostAt && source.readyState === 1 || performance.now() - lostAt < 1500) { return; }
    refresh();
    if (source.readyState === 2) { listen(); }
  }, 2000);

  // while a server starts, it says "not found" to everything before Cordee itself answers
  function ours(r) { return r.headers.has('Content-Security-Policy'); }

  var reading = false;
  var again = false;
  var wanted = 0;
  var readAt = 0;
  // without a number: whatever there is now
  function refresh(number) {
    if (stopped) { return; }
    if (number) { wanted = Math.max(wanted, number); }
    if (reading) { again = again || !number; return; }
    reading = true;
    readAt = performance.now();
    fetch('/learningsets/meeting-now?id=' + id, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' }).then(function (r) {
      if (r.type === 'opaqueredirect') { ended(); return null; }
      if (r.status === 404 && ours(r)) { gone(); return null; }
      return r.ok ? r.text() : Promise.reject(r.status);
    }).then(function (html) {
      if (html) {
        take(new DOMParser().parseFromString(html, 'text/html'));
        found();
        next();
      }
      return true;
    }).catch(unread).then(function (read) {
      reading = false;
      if (again || read && wanted > revision) { again = false; refresh(); }
    });
  }
  // what this window wrote itself comes back by the stream; where it does not, it is asked for
  function refreshSoon() {
    var since = performance.now();
    if (!source || source.readyState !== 1) { refresh(); return; }
    setTimeout(function () { if (readAt < since) { refresh(); } }, 300);
  }

  var source = null;
  function listen() {
    if (source) { source.close(); }
    source = new EventSource('/learningsets/meeting-events?id=' + id);
    source.onopen = found;
    source.addEventListener('time', function (event) { heard(Number(event.data), performance.now()); tick(); });
    source.onmessage = function (event) { if (Number(event.data) > revision) { refresh(Number(event.data)); } };
    source.addEventListener('closed', function (event) {
      source.close();
      if (event.data === 'ended') { ended(); } else { gone(); }
    });
    source.onerror = lost;
  }
  addEventListener('online', function () { refresh(); });
  addEventListener('pageshow', function (event) { if (event.persisted) { stopped = false; listen(); refresh(); } });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { refresh(); } });

  // ---- what is written ----
  function said(form, words, look) {
    var place = form && form.querySelector('.said');
    if (place) {
      place.textContent = words || '';
      place.className = 'said ' + (look || '');
      var field = texts(form);
      if (field) { if (look === 'wrong') { field.setAttribute('aria-invalid', 'true'); } else { field.removeAttribute('aria-invalid'); } }
    }
  }
  // what waits and does not stand in its field any more, since somebody went on writing there
  function unsent() {
    var list = document.getElementById('unsent');
    var hidden = queue.filter(function (item) {
      var form = document.getElementById(item.form);
      return item.text && !(form && texts(form) && texts(form).value === item.text);
    });
    if (!hidden.length) { if (list) { list.remove(); } return; }
    if (!list) {
      list = document.createElement('ul');
      list.id = 'unsent';
      list.className = 'unsent';
      room.before(list);
    }
    list.textContent = '';
    hidden.forEach(function (item) {
      var entry = document.createElement('li');
      entry.textContent = room.dataset.waiting + ': ' + item.text;
      list.append(entry);
    });
  }

  function send(item) {
    return fetch('/learningsets/meeting-act', { method: 'POST', body: new URLSearchParams(item.body), credentials: 'same-origin', redirect: 'manual',
      headers: { Accept: 'application/json' } }).then(function (r) {
      if (r.type === 'opaqueredirect' || r.status === 401) { ended(); return null; }
      if (r.status >= 500 || !ours(r)) { return Promise.reject(r.status); }
      return r.json().catch(function () { return { errors: [room.dataset.refused] }; }).then(function (answer) { return { status: r.status, answer: answer }; });
    });
  }

  function settled(item, result) {
    var form = document.getElementById(item.form);
    if (result.status === 200) {
      if (form && form.classList.contains('keep')) {
        var sent = new URLSearchParams(item.body);
        var clears = form.classList.contains('clears');
        fields(form).forEach(function (f) {
          if (f.value.trim() === (sent.get(f.name) || '').trim() && f.tagName !== 'SELECT') {
            if (clears) { f.value = ''; }
            f.defaultValue = f.value;
          }
        });
        if (clears && !dirty(form)) { form.reset(); }
        draft(form);
        hint(form);
        said(form, result.answer.heard || room.dataset.saved, result.answer.heard ? 'heard' : '');
      }
      if (form && !room.contains(form) && !dirty(form)) { form.remove(); }
    } else {
      said(form, (result.answer.errors || []).join(' '), 'wrong');
      if (form && texts(form) && form.contains(document.activeElement)) { texts(form).focus(); }
    }
    refreshSoon();
  }

  var sending = false;
  var pause = 0;
  function next() {
    if (sending || stopped || !queue.length) { return; }
    sending = true;
    var item = queue[0];
    send(item).then(function (result) {
      sending = false;
      if (!result) { return; }
      pause = 0;
      queue.shift();
      keep('queue', queue);
      settled(item, result);
      unsent();
      next();
    }).catch(function () {
      sending = false;
      lost();
      said(document.getElementById(item.form), room.dataset.waiting, 'waiting');
      unsent();
      pause = Math.min(4000, pause + 1000);
      setTimeout(next, pause);
    });
  }

  function unkeyed(body) {
    var all = new URLSearchParams(body);
    all.delete('once');
    return all.toString();
  }
  var pressed = {};
  function press(form, data) {
    var same = unkeyed(data);
    if (pressed[form.id] === same) { return; }
    pressed[form.id] = same;
    send({ body: data.toString() }).then(function (result) { if (result) { settled({ form: form.id, body: '' }, result); } })
      .catch(function () { lost(); said(form, line.dataset.lost, 'wrong'); }).then(function () { if (pressed[form.id] === same) { delete pressed[form.id]; } });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.classList.contains('act')) { return; }
    event.preventDefault();
    var data = new URLSearchParams(new FormData(form));
    data.set('once', key());
    if (!form.classList.contains('keep')) { press(form, data); return; }
    var text = texts(form) ? texts(form).value : '';
    var body = unkeyed(data);
    var same = queue.some(function (item) { return item.form === form.id && unkeyed(item.body) === body; });
    if (!same) {
      queue.push({ form: form.id, body: data.toString(), text: text });
      keep('queue', queue);
      said(form, '', '');
    }
    unsent();
    next();
  });
  document.addEventListener('input', function (event) {
    var form = event.target.closest && event.target.closest('form.keep');
    if (form) {
      draft(form);
      hint(form);
      if (!pending(form)) { said(form, '', ''); }
      unsent();
    }
  });
  document.addEventListener('keydown', function (event) {
    // Enter with Ctrl or Cmd sends what one is writing
    var form = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.closest && event.target.closest('form.keep');
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('.agenda a');
    var part = link && document.getElementById(link.getAttribute('href').slice(1));
    if (part) { part.open = true; }
  });

  restore();
  queue.forEach(function (item) { said(document.getElementById(item.form), room.dataset.waiting, 'waiting'); });
  unsent();
  tick();
  listen();
  next();
})();
