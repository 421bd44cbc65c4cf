// A field in which one person is chosen by name: suggestions appear while typing (an ARIA combobox with a listbox). Without this
// script the field takes a name or an email address as well, and the server says if more than one person is meant.
(function () {
  'use strict';

  function picker(input) {
    var list = document.createElement('ul');
    var status = document.createElement('p');
    var timer = null;
    var asked = '';
    var active = -1;

    list.className = 'suggestions';
    list.id = input.id + '-suggestions';
    list.setAttribute('role', 'listbox');
    var label = document.querySelector('label[for="' + input.id + '"]');
    list.setAttribute('aria-label', label ? label.textContent.trim() : '');
    list.hidden = true;
    status.className = 'hidden';
    status.setAttribute('role', 'status');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.after(list);
    list.after(status);

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function mark(next) {
      var options = list.children;
      if (list.hidden || !options.length) { return; }
      active = (next + options.length) % options.length;
      Array.prototype.forEach.call(options, function (option, i) { option.setAttribute('aria-selected', String(i === active)); });
      input.setAttribute('aria-activedescendant', options[active].id);
      options[active].scrollIntoView({ block: 'nearest' });
    }

    function choose(option) {
      input.value = option.dataset.value;
      asked = input.value;
      close();
      status.textContent = '';
      input.focus();
    }

    function show(people) {
      list.replaceChildren();
      people.forEach(function (person, i) {
        var option = document.createElement('li');
        var about = document.createElement('span');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.value = person.value;
        option.textContent = person.name + ' ';
        about.className = 'muted';
        about.textContent = person.about;
        option.append(about);
        option.addEventListener('mousedown', function (event) { event.preventDefault(); choose(option); });
        list.append(option);
      });
      active = -1;
      input.removeAttribute('aria-activedescendant');
      list.hidden = people.length === 0;
      input.setAttribute('aria-expanded', String(people.length > 0));
      status.textContent = people.length ? input.dataset.count.replace('#', people.length) : input.dataset.none;
    }

    function ask() {
      var typed = input.value.trim();
      if (typed === asked) { return; }
      asked = typed;
      if (typed.length < 2) { close(); status.textContent = ''; return; }
      fetch(input.dataset.people + (input.dataset.people.indexOf('?') < 0 ? '?q=' : '&q=') + encodeURIComponent(typed.slice(0, 200)), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
        .then(function (r) { return r.ok ? r.json() : Promise.reject(r.status); })
        .then(function (people) { if (asked === typed && document.activeElement === input) { show(people); } })
        .catch(close);
    }

    input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(ask, 200); });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', function (event) {
      if (event.key === 'ArrowDown') { event.preventDefault(); mark(active + 1); }
      else if (event.key === 'ArrowUp') { event.preventDefault(); mark(active < 0 ? -1 : active - 1); }
      else if (event.key === 'Enter' && active >= 0) { event.preventDefault(); choose(list.children[active]); }
      else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    });
  }

  document.querySelectorAll('input[data-people]').forEach(picker);
})();
