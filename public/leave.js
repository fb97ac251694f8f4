// "Leave this page": blank at once, then another site in its place in the history.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null;
  if (!link) return;
  event.preventDefault();
  document.title = '';
  document.documentElement.hidden = true;
  location.replace(link.href);
});
