// What a page needs a script for and PrimeFaces does not bring: an error answered to an Ajax request is shown, and news take the focus.
(function ($) {
  'use strict';

  // what was written in a meeting and not saved goes with its writer
  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') === '/accounts/sign-out') {
      Object.keys(sessionStorage).filter(function (k) { return k.indexOf('cordee.room.') === 0; }).forEach(function (k) { sessionStorage.removeItem(k); });
    }
  });
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

  $(document).on('pfAjaxSuccess', function () {
    var wrong = document.querySelector('.summary');
    if (wrong && !wrong.dataset.seen) {
      wrong.dataset.seen = 'true';
      wrong.focus();
    }
  });
})(window.jQuery);
