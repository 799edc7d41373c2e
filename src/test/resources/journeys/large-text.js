// Twice the usual size of text, as somebody sets it in the browser (WCAG 1.4.4).
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets = [sheet];
}
