// The lead's list: all on the page at once, and how many are chosen on all its pages. Without it each is chosen by itself.
(function () {
  'use strict';
  var list = document.getElementById('list');
  if (!list) { return; }

  function boxes() {
    return Array.prototype.slice.call(list.querySelectorAll('input[name="chosen"]'));
  }

  // what is chosen on the other pages of the list: the server keeps it, this only counts it
  var kept = {};
  var decide = list.querySelector('.decide');
  if (decide && decide.dataset.chosen) {
    decide.dataset.chosen.split(',').forEach(function (id) { kept[id] = true; });
  }

  function count() {
    var line = document.getElementById('chosen-count');
    if (!line) { return; }
    boxes().forEach(function (box) {
      if (box.checked) { kept[box.value] = true; } else { delete kept[box.value]; }
    });
    var everywhere = Object.keys(kept).length;
    var chosen = boxes().filter(function (box) { return box.checked; }).length;
    line.textContent = everywhere ? line.dataset.some + ' ' + everywhere : line.dataset.none;
    var all = document.getElementById('choose-all');
    if (all) {
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && chosen < boxes().length;
    }
  }

  function offerAll() {
    var head = list.querySelector('th.choose');
    if (!head || !boxes().length || document.getElementById('choose-all')) { return; }
    var all = document.createElement('input');
    all.type = 'checkbox';
    all.id = 'choose-all';
    all.setAttribute('aria-label', list.querySelector('.decide').dataset.all);
    all.addEventListener('change', function () {
      boxes().forEach(function (box) { box.checked = all.checked; });
      count();
    });
    head.appendChild(all);
  }

  list.addEventListener('change', function (event) {
    if (event.target.name === 'chosen') { count(); }
  });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () { offerAll(); count(); });
  }
  offerAll();
  count();
})();
