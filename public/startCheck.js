// Says why the page does not start. It is no module: browsers load none from a file, nor in a frame of no origin.
(function () {
  function say(id) {
    addEventListener('DOMContentLoaded', function () {
      document.getElementById(id).hidden = false;
      document.getElementById('root').hidden = true;
    });
  }
  if (location.protocol === 'file:') say('opened-from-file');
  else if (self.origin === 'null' || typeof Worker === 'undefined') say('not-allowed');
})();
