// Says why the page does not start, and in which language the page says what it is until it is there. It is no
// module: browsers load none from a file, nor in a frame of no origin.
(function () {
  // The rule of src/store/language.ts.
  function isChinese() {
    var asked = /[?&]lang=(en|zh)(&|$)/.exec(location.search);
    if (asked) return asked[1] === 'zh';
    try {
      var chosen = localStorage.getItem('chosenLanguage');
      if (chosen === 'en' || chosen === 'zh') return chosen === 'zh';
    } catch (_) {
      // A browser that forbids its storage keeps no choice.
    }
    var known = navigator.languages.filter(function (tag) {
      return /^(en|zh)(-|$)/i.test(tag);
    });
    return known.length > 0 && /^zh/i.test(known[0]);
  }
  if (isChinese()) document.documentElement.lang = 'zh-CN';
  function say(id) {
    addEventListener('DOMContentLoaded', function () {
      document.getElementById(id).hidden = false;
      document.getElementById('root').hidden = true;
    });
  }
  if (location.protocol === 'file:') say('opened-from-file');
  else if (self.origin === 'null' || typeof Worker === 'undefined') say('not-allowed');
})();
