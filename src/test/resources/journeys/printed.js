// What does not belong on paper, while the page is laid out for print.
() => {
  const faults = new Set();
  const onPaper = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
  const outer = (element) => element.outerHTML.slice(0, 90);

  for (const thing of document.querySelectorAll("nav, button, form, input, select, textarea, .govuk-button, .govuk-skip-link, .govuk-back-link"))
    if (onPaper(thing)) faults.add(`is to be pressed or filled in: ${outer(thing)}`);

  for (const link of document.querySelectorAll("main a[href]"))
    if (onPaper(link) && !getComputedStyle(link, "::after").content.includes(link.getAttribute("href").replace(/^mailto:/, "")))
      faults.add(`does not say where it leads: ${outer(link)}`);

  const plain = (colour) => /^rgba\(.*, 0\)$|^rgb\(255, 255, 255\)$/.test(colour);
  for (const element of document.querySelectorAll("body, body *:not(svg *)")) {
    if (!onPaper(element)) continue;
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      if (part && style.content === "none") continue;
      if (style.color !== "rgb(0, 0, 0)") faults.add(`is not black: ${outer(element)} ${part ?? ""} ${style.color}`);
      if (!plain(style.backgroundColor)) faults.add(`has a ground of its own: ${outer(element)} ${part ?? ""} ${style.backgroundColor}`);
    }
  }
  const html = document.documentElement;
  if (html.scrollWidth > html.clientWidth + 1) faults.add(`is ${html.scrollWidth} px wide on a sheet of ${html.clientWidth} px`);
  return [...faults].slice(0, 20);
}
