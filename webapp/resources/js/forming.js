// Forming sets. The board: cards are dragged, or opened and moved from the panel; what a change brings is shown
// before it is made. Each answer is a part of the page made by the server; without a script the same links and forms lead through pages.
(function () {
  'use strict';

  function parsed(html) { return new DOMParser().parseFromString(html, 'text/html'); }

  var board = document.getElementById('board');
  if (!board) { return; }
  document.body.classList.add('scripted');
  var dragged = null;
  var panels = {};

  function take(page) {
    ['panel', 'figures'].forEach(function (id) {
      var fresh = page.getElementById(id);
      if (fresh) { document.getElementById(id).replaceWith(fresh); }
    });
    page.querySelectorAll('.set').forEach(function (set) {
      document.getElementById(set.id).replaceWith(set);
      jump(set);
    });
    mark();
  }

  function jump(set) {
    var way = document.querySelector('#jump a[href="#' + set.id + '"]');
    if (way) {
      way.className = set.dataset.mark;
      way.querySelector('.more').textContent = document.getElementById('jump').dataset[set.dataset.mark] || '';
    }
  }

  function person() {
    var hidden = document.querySelector('#panel input[name=person]');
    return hidden ? hidden.value : null;
  }

  function mark() {
    board.querySelectorAll('.person').forEach(function (card) { card.classList.toggle('chosen', card.dataset.person === person()); });
  }

  function panel(id) {
    if (!panels[id]) {
      panels[id] = fetch(board.dataset.change + '&person=' + id, { credentials: 'same-origin' })
        .then(function (r) { return r.ok ? r.text() : Promise.reject(r.status); }).then(parsed);
    }
    return panels[id];
  }

  function show(id, focus) {
    return panel(id).then(function (page) {
      take(page.cloneNode(true));
      history.replaceState(null, '', location.pathname + location.search.replace(/&person=\d+/, '') + '&person=' + id);
      var title = document.getElementById('panel-title');
      if (focus && title) { title.focus(); }
    }).catch(function () { location.reload(); });
  }

  function send(form, button) {
    var data = new URLSearchParams(new FormData(form));
    data.append(button.name, button.value);
    panels = {};
    return fetch(board.dataset.change + '&person=' + data.get('person'), { method: 'POST', body: data, credentials: 'same-origin' }).then(function (r) { return r.text(); }).then(function (html) {
      var page = parsed(html);
      if (!page.getElementById('panel')) { location.reload(); return; }
      take(page);
      var title = document.querySelector('#panel .summary') || document.getElementById('panel-title');
      if (title) { title.focus(); }
    }).catch(function () { location.reload(); });
  }

  function close() {
    var id = person();
    var link = document.getElementById('close-panel');
    if (!link) { return; }
    fetch(board.dataset.change, { credentials: 'same-origin' }).then(function (r) { return r.text(); }).then(function (html) {
      take(parsed(html));
      history.replaceState(null, '', link.getAttribute('href'));
      var card = document.getElementById('card-' + id);
      if (card) { card.focus(); }
    });
  }

  document.addEventListener('click', function (event) {
    var who = event.target.closest && event.target.closest('.person .who');
    if (who && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      show(who.closest('.person').dataset.person, true);
    } else if (event.target.id === 'close-panel') {
      event.preventDefault();
      close();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && event.target.closest && event.target.closest('#panel')) { close(); }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.closest('#panel') && event.submitter) {
      event.preventDefault();
      send(event.target, event.submitter);
    }
  });

  function worth(page, card, set) {
    var option = card ? page.querySelector('select[name=with] option[value="' + card.dataset.person + '"]')
      : page.querySelector('select[name=to] option[value="' + set.dataset.set + '"]');
    return option ? option.textContent.replace(/^.*?: /, '') : '';
  }

  function clear() {
    board.querySelectorAll('.over').forEach(function (e) { e.classList.remove('over'); });
    board.querySelectorAll('.preview').forEach(function (e) { e.remove(); });
  }

  function over(event) {
    if (!dragged) { return; }
    var set = event.target.closest && event.target.closest('.set');
    if (!set) { return; }
    event.preventDefault();
    var card = event.target.closest('.person');
    var home = set.contains(dragged);
    var key = set.id + (card ? card.dataset.person : '');
    if (board.dataset.over === key) { return; }
    board.dataset.over = key;
    clear();
    if (home) { return; }
    (card || set).classList.add('over');
    panel(dragged.dataset.person).then(function (page) {
      if (board.dataset.over !== key) { return; }
      var line = document.createElement('p');
      line.className = 'preview';
      line.textContent = worth(page, card, set);
      set.querySelector('h2').after(line);
    });
  }

  board.addEventListener('dragstart', function (event) {
    dragged = event.target.closest('.person');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.person);
    panel(dragged.dataset.person);
  });
  board.addEventListener('dragover', over);
  board.addEventListener('dragend', function () { dragged = null; board.dataset.over = ''; clear(); });
  board.addEventListener('drop', function (event) {
    var set = event.target.closest('.set');
    var card = event.target.closest('.person');
    if (!dragged || !set || set.contains(dragged)) { return; }
    event.preventDefault();
    var id = dragged.dataset.person;
    show(id, false).then(function () {
      var select = document.querySelector(card ? '#panel select[name=with]' : '#panel select[name=to]');
      if (!select) { return; }
      select.value = card ? card.dataset.person : set.dataset.set;
      var button = document.querySelector('#panel [id$="' + (card ? 'swap' : 'move') + '"]');
      if (select.value && button) { send(button.form, button); }
    });
  });
  mark();
})();
