// Painting the week: tick boxes in a table, painted by dragging with a mouse or a finger, or with the arrow keys.
// Without this script they are tick boxes. What is ticked is sent as it is.
(function () {
  'use strict';

  var table = document.querySelector('table.paint');
  if (!table) { return; }
  document.body.classList.add('scripted');
  table.setAttribute('role', 'grid');
  var words = document.querySelector('.painted-words dl');
  var undo = document.getElementById('paint-undo');
  var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    return Array.prototype.slice.call(row.querySelectorAll('input'));
  });
  var all = [].concat.apply([], rows);
  var steps = [];
  var stroke = null;

  function place(cell) {
    var at = all.indexOf(cell);
    return { row: Math.floor(at / 7), day: at % 7 };
  }

  function state() { return all.map(function (cell) { return cell.checked; }); }

  function restore(was) { all.forEach(function (cell, i) { cell.checked = was[i]; }); }

  // one cell is in the tab order; the arrow keys lead to the others
  function current(cell) {
    all.forEach(function (other) { other.tabIndex = -1; });
    cell.tabIndex = 0;
  }

  function span(from, to) {
    return words.dataset.span.replace('{0}', from).replace('{1}', to);
  }

  function hours(day) {
    var found = [];
    var from = null;
    rows.forEach(function (row, i) {
      var line = table.tBodies[0].rows[i];
      if (row[day].checked && from === null) { from = line.dataset.from; }
      var last = i === rows.length - 1 || !rows[i + 1][day].checked;
      if (from !== null && last) {
        found.push(span(from, line.dataset.to));
        from = null;
      }
    });
    return found.join(', ') || words.dataset.closed;
  }

  function say() {
    words.querySelectorAll('dd').forEach(function (said, day) {
      var now = hours(day);
      if (said.textContent !== now) { said.textContent = now; }
    });
    undo.disabled = !steps.length;
  }

  function done(was) {
    if (state().some(function (on, i) { return on !== was[i]; })) { steps.push(was); }
    say();
  }

  function paint(to) {
    var a = place(stroke.from);
    var b = place(to);
    restore(stroke.was);
    for (var r = Math.min(a.row, b.row); r <= Math.max(a.row, b.row); r++) {
      for (var d = Math.min(a.day, b.day); d <= Math.max(a.day, b.day); d++) { rows[r][d].checked = stroke.on; }
    }
  }

  function under(event) {
    var at = document.elementFromPoint(event.clientX, event.clientY);
    var box = at && at.closest('table.paint td');
    return box && box.querySelector('input');
  }

  table.addEventListener('pointerdown', function (event) {
    var cell = event.target.closest('td') && event.target.closest('td').querySelector('input');
    if (!cell || event.button || !event.isPrimary) { return; }
    if (event.target.hasPointerCapture && event.target.hasPointerCapture(event.pointerId)) {
      event.target.releasePointerCapture(event.pointerId);
    }
    stroke = { from: cell, on: !cell.checked, was: state(), moving: true };
    current(cell);
    paint(cell);
  });
  document.addEventListener('pointermove', function (event) {
    if (stroke && stroke.moving) {
      var cell = under(event);
      if (cell) { paint(cell); }
    }
  });
  document.addEventListener('pointerup', function () {
    if (stroke && stroke.moving) {
      stroke.moving = false;
      done(stroke.was);
      // the click that follows belongs to the stroke
      setTimeout(function () { stroke = null; }, 0);
    }
  });
  document.addEventListener('pointercancel', function () {
    if (stroke) {
      restore(stroke.was);
      stroke = null;
    }
  });
  table.addEventListener('click', function (event) {
    if (stroke) { event.preventDefault(); }
  });
  table.addEventListener('dragstart', function (event) { event.preventDefault(); });

  table.addEventListener('change', function (event) {
    var was = state();
    was[all.indexOf(event.target)] = !event.target.checked;
    done(was);
  });
  table.addEventListener('focusin', function (event) {
    if (all.indexOf(event.target) >= 0) { current(event.target); }
  });
  table.addEventListener('keydown', function (event) {
    var cell = event.target;
    if (all.indexOf(cell) < 0) { return; }
    var at = place(cell);
    var ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -at.day], End: [0, 6 - at.day] };
    if (event.key === 'Enter') {
      event.preventDefault();
      cell.click();
      return;
    }
    var way = ways[event.key];
    if (!way) { return; }
    event.preventDefault();
    var next = (rows[at.row + way[0]] || [])[at.day + way[1]];
    if (!next) { return; }
    if (event.shiftKey && next.checked !== cell.checked) {
      var was = state();
      next.checked = cell.checked;
      done(was);
    }
    next.focus();
  });

  undo.addEventListener('click', function () {
    restore(steps.pop());
    say();
    if (undo.disabled) { table.querySelector('[tabindex="0"]').focus(); }
  });
  document.getElementById('paint-clear').addEventListener('click', function () {
    var was = state();
    all.forEach(function (cell) { cell.checked = false; });
    done(was);
  });

  current(all.filter(function (cell) { return cell.checked; })[0] || all[0]);
  say();
}());
