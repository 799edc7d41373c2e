// Words that cannot be read: cut off by a box around them, beyond the side of the page, or one line over another.
() => {
  const lines = [];
  const faults = new Set();
  const wide = document.documentElement.clientWidth;
  // Words for screen readers alone stand in a box of one pixel, by a class or by GOV.UK's mixin.
  const forTheEar = (element) => {
    const style = getComputedStyle(element);
    return style.position === "absolute" && style.width === "1px" && style.height === "1px";
  };
  const hidden = (element) => {
    if (element.closest(".govuk-skip-link, [hidden], details:not([open]) > :not(summary)")) return true;
    for (let box = element; box; box = box.parentElement) if (forTheEar(box)) return true;
    return false;
  };
  const clips = (element) => {
    const style = getComputedStyle(element);
    return /hidden|clip/.test(style.overflowX + style.overflowY) ? element : null;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const owner = text.parentElement;
    if (!text.data.trim() || owner.matches("script, style, noscript, title") || hidden(owner) || !owner.checkVisibility?.()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const scrolls = owner.closest(".sbs-table");
    for (const line of range.getClientRects()) {
      if (line.width < 1) continue;
      const words = `"${text.data.trim().slice(0, 40)}"`;
      if (!scrolls && (line.right > wide + 1 || line.left < -1)) faults.add(`${words} leaves the side of the page`);
      for (let box = owner; box && box !== document.documentElement; box = box.parentElement) {
        if (!clips(box)) continue;
        const edge = box.getBoundingClientRect();
        if (line.bottom > edge.bottom + 3 || line.top < edge.top - 3 || line.right > edge.right + 1 || line.left < edge.left - 1)
          faults.add(`${words} is cut off by ${box.tagName.toLowerCase()}.${box.className}`);
      }
      lines.push({ owner, words, top: line.top + 3, bottom: line.bottom - 3, left: line.left + 1, right: line.right - 1 });
    }
  }

  lines.sort((a, b) => a.top - b.top);
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [a, b] = [lines[i], lines[j]];
      if (a.owner !== b.owner && a.left < b.right && b.left < a.right) faults.add(`${a.words} and ${b.words} lie one over the other`);
    }
  }
  return [...faults];
}
