// Runs the page's code once the browser has painted what the server sent, so that a slow processor shows the figures
// first. A page nobody looks at is painted late or never: there the code waits for nothing, and nowhere for long.
const { page } = document.currentScript.dataset;
const begin = () => import(page);
const painted = new PerformanceObserver((list) => {
  if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
});
if (document.visibilityState === 'hidden') begin();
else painted.observe({ type: 'paint', buffered: true });
document.addEventListener('visibilitychange', begin, { once: true });
setTimeout(begin, 1000);
