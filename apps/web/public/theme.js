// Sets the colours before the first paint, so that a dark page does not flash white.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('iloilo-color-scheme');
  } catch {
    // A browser that keeps nothing follows the system.
  }
  var dark =
    stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
