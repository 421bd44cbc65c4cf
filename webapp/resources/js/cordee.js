// What a page needs a script for and PrimeFaces does not bring: an error answered to an Ajax request is shown, and news take the focus.
(function ($) {
  'use strict';
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

  // What <t:field> says about an input of several parts belongs to the part that takes the focus.
  function describe() {
    document.querySelectorAll('[data-describedby], [data-required], [data-invalid]').forEach(function (around) {
      var input = around.matches('input, textarea') ? around : around.querySelector('[role=combobox]') || around.querySelector('input:not([type=hidden]):not([aria-hidden=true]), textarea, button');
      ['describedby', 'required', 'invalid'].forEach(function (word) {
        var value = around.getAttribute('data-' + word);
        if (input && value) { input.setAttribute('aria-' + word, value); }
      });
    });
  }
  $(describe);

  $(document).on('pfAjaxSuccess', function () {
    describe();
    var wrong = document.querySelector('.summary');
    if (wrong && !wrong.dataset.seen) {
      wrong.dataset.seen = 'true';
      wrong.focus();
    }
  });
})(window.jQuery);
