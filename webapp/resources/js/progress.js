// Shows how far work in the background is: reads #run-state again every second, and the whole page once it is no longer running.
(function () {
  'use strict';

  function parsed(html) { return new DOMParser().parseFromString(html, 'text/html'); }

  function watch(run) {
    fetch(run.dataset.progress, { credentials: 'same-origin' }).then(function (r) { return r.ok ? r.text() : Promise.reject(r.status); }).then(function (html) {
      var state = parsed(html).getElementById('run-state');
      if (!state || state.dataset.state !== 'running') { location.reload(); return; }
      document.getElementById('run-state').replaceWith(state);
      setTimeout(function () { watch(run); }, 1000);
    }).catch(function () { setTimeout(function () { watch(run); }, 4000); });
  }

  var run = document.getElementById('run');
  if (run) { setTimeout(function () { watch(run); }, 700); }
})();
