// What a page needs a script for and PrimeFaces does not bring: an error answered to an Ajax request is shown, and news take the focus.
(function ($) {
  'use strict';

  // what was written in a meeting and not saved goes with its writer
  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') === '/accounts/sign-out') {
      Object.keys(sessionStorage).filter(function (k) { return /^cordee\.(room|draft)\./.test(k); }).forEach(function (k) { sessionStorage.removeItem(k); });
    }
  });

  // Drafts: what was typed into a long text and not saved comes back with the page (decision 0057).
  (function drafts() {
    var footer = document.querySelector('footer.bottom');
    var me = footer && footer.dataset.me;
    if (!me || /^\/home\/concern/.test(location.pathname)) { return; }
    var mine = 'cordee.draft.' + me + '.';
    function fields(form) {
      return Array.prototype.filter.call(form.querySelectorAll('textarea'), function (f) { return f.name && !f.closest('[data-draft=never]'); });
    }
    function name(field) {
      var at = new URLSearchParams(location.search);
      at.sort();
      return mine + location.pathname + '?' + at + '#' + field.name;
    }
    function get(key) { try { return JSON.parse(sessionStorage.getItem(key)); } catch (e) { return null; } }
    function set(key, value) { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch (e) { /* full or closed: the text stands in its field */ } }
    var failed = document.querySelector('.summary');
    Object.keys(sessionStorage).filter(function (k) { return k.indexOf(mine) === 0; }).forEach(function (k) {
      var kept = get(k);
      if (!kept || kept.sent && !failed) { sessionStorage.removeItem(k); } else if (kept.sent) { kept.sent = false; set(k, kept); }
    });
    function restore(form) {
      var back = fields(form).filter(function (field) {
        var kept = get(name(field));
        if (!kept) { return false; }
        if (field.value === kept.text || field.value !== kept.base) {
          if (!failed) { sessionStorage.removeItem(name(field)); }
          return false;
        }
        field.value = kept.text;
        return true;
      });
      if (!back.length) { return; }
      var line = document.createElement('p');
      line.className = 'notice draft';
      line.setAttribute('role', 'status');
      line.textContent = footer.dataset.restored + ' ';
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = footer.dataset.discard;
      button.addEventListener('click', function () {
        back.forEach(function (field) { field.value = get(name(field)).base; sessionStorage.removeItem(name(field)); });
        line.remove();
        back[0].focus();
      });
      line.append(button);
      form.before(line);
    }
    document.querySelectorAll('form.form').forEach(restore);
    document.addEventListener('input', function (event) {
      var field = event.target;
      if (field.tagName !== 'TEXTAREA' || !field.closest('form.form') || fields(field.closest('form.form')).indexOf(field) < 0) { return; }
      var kept = get(name(field));
      var base = kept ? kept.base : field.defaultValue;
      if (field.value === base) { sessionStorage.removeItem(name(field)); } else { set(name(field), { text: field.value, base: base }); }
    });
    document.addEventListener('submit', function (event) {
      if (!event.target.matches('form.form')) { return; }
      fields(event.target).forEach(function (field) {
        var kept = get(name(field));
        if (kept) { kept.sent = true; set(name(field), kept); }
      });
    });
  })();

  // Tables name their columns in each cell, for narrow windows where rows are lists; the roles keep them tables for all.
  function stack() {
    document.querySelectorAll('table.plain, .ui-datatable table').forEach(function (table) {
      var heads = Array.prototype.map.call(table.querySelectorAll('thead tr:last-child > *'), function (h) {
        var copy = h.cloneNode(true);
        copy.querySelectorAll('.hidden, input').forEach(function (n) { n.remove(); });
        return copy.textContent.trim();
      });
      if (!heads.length || table.closest('.poll-grid') || table.querySelector('tbody [colspan]:not([colspan="1"])') && !table.classList.contains('stacks')) { return; }
      if (table.querySelector('tbody [rowspan]')) { return; }
      table.classList.add('stacks');
      if (!table.hasAttribute('role')) { table.setAttribute('role', 'table'); }
      table.querySelectorAll('thead, tbody').forEach(function (n) { n.setAttribute('role', 'rowgroup'); });
      table.querySelectorAll('tr').forEach(function (n) { n.setAttribute('role', 'row'); });
      var cell = table.getAttribute('role') === 'grid' ? 'gridcell' : 'cell';
      table.querySelectorAll('thead th').forEach(function (n) { n.setAttribute('role', 'columnheader'); });
      table.querySelectorAll('tbody tr').forEach(function (row) {
        Array.prototype.forEach.call(row.children, function (n, i) {
          n.setAttribute('role', n.tagName === 'TH' ? 'rowheader' : cell);
          if (heads[i] && n.tagName !== 'TH') { n.setAttribute('data-label', heads[i]); }
        });
      });
    });
  }
  stack();
  if (!$) { return; }

  function form(settings) {
    var source = settings && settings.source;
    var element = typeof source === 'string' ? document.getElementById(source) : source && source.jquery ? source[0] : source;
    return element && element.closest ? element.closest('form') : null;
  }

  function show(html) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    document.body.replaceWith(page.body);
    var main = document.getElementById('content');
    if (main) { main.focus(); }
  }

  $(document).on('pfAjaxError', function (event, xhr, settings) {
    if (!xhr || xhr.status === 0) { return; }
    if (xhr.getResponseHeader('Cordee-View') === 'expired' && form(settings)) {
      form(settings).submit();
    } else if (xhr.status >= 400 && /html/.test(xhr.getResponseHeader('Content-Type') || '')) {
      show(xhr.responseText);
    } else {
      location.reload();
    }
  });

  // A table that turned its page or was sorted: the address says so, the filters and files beside it too (decision 0081).
  function follow(address) {
    if (address === location.pathname + location.search) { return; }
    history.pushState({ list: true }, '', address);
    var at = new URLSearchParams(location.search);
    document.querySelectorAll('form.filters[method=get]').forEach(function (form) {
      if (form.getAttribute('action') !== location.pathname) { return; }
      ['sort', 'desc'].forEach(function (name) {
        var input = form.querySelector('input[type=hidden][name=' + name + ']');
        if (input && !at.has(name)) { input.remove(); return; }
        if (!at.has(name)) { return; }
        if (!input) {
          input = document.createElement('input');
          input.type = 'hidden';
          input.name = name;
          form.prepend(input);
        }
        input.value = at.get(name);
      });
    });
    at.delete('page');
    document.querySelectorAll('a[data-list]').forEach(function (link) { link.search = at.toString(); });
  }

  window.addEventListener('popstate', function () {
    if (document.querySelector('.ui-datatable')) { location.reload(); }
  });

  $(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
    if (args && args.address) { follow(args.address); }
  });

  $(document).on('pfAjaxSuccess', function () {
    stack();
    var wrong = document.querySelector('.summary');
    if (wrong && !wrong.dataset.seen) {
      wrong.dataset.seen = 'true';
      wrong.focus();
    }
  });
})(window.jQuery);
