// What tells a page, and each thing on it, from those that axe has looked at: one mark for the page as it stands, without the
// ids that a form is given anew each time, and one for whatever is styled alike and stands in what is styled alike.
() => {
  const SAYS = /^(id|for|name|value|href|src|alt|title|action|datetime|aria-label|aria-labelledby|aria-describedby)$/;
  const mark = (words) => {
    let a = 0xdeadbeef;
    let b = 0x41c6ce57;
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ words.charCodeAt(i), 1597334677);
    }
    return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
  };
  const marks = new Map();
  const of = (element) => {
    if (!element) return `${innerWidth}`;
    if (!marks.has(element)) {
      const styled = [...element.attributes].filter((each) => !SAYS.test(each.name)).map((each) => `${each.name}=${each.value}`);
      marks.set(element, mark([of(element.parentElement), element.tagName, ...styled.sort()].join(" ")));
    }
    return marks.get(element);
  };
  const sheets = [...document.querySelectorAll("style, link[rel=stylesheet]")].map((sheet) => sheet.outerHTML);
  const things = [...document.body.querySelectorAll("*")].map((element) => mark(of(element) + sheets));
  const html = document.documentElement.outerHTML.replace(/<input[^>]*type="hidden"[^>]*>/g, "");
  return { page: mark(`${innerWidth} ${document.activeElement?.id} ${html}`), things };
}
