// A browser whose scripts are switched off has no timers; axe's own come at once.
() => {
  window.setTimeout = (act, _, ...words) => {
    Promise.resolve().then(() => act(...words));
    return 1;
  };
  window.setInterval = () => 0;
}
