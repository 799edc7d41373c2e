// What is wrong with the page that is shown, beside what axe finds. Handed over: whether the browser runs scripts.
async (scripted) => {
  const faults = [];
  const words = (element) => element.innerText.trim().slice(0, 60);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const summary = document.querySelector("main .govuk-error-summary, .govuk-width-container > .govuk-error-summary");
  if (!/^(Error: )?\S.* – Side by Side(, York)?$/.test(document.title)) faults.push(`is titled "${document.title}"`);
  if (document.title.startsWith("Error: ") !== (summary !== null))
    faults.push(`is titled "${document.title}" and shows ${summary ? "an" : "no"} error summary`);
  if (document.documentElement.lang !== "en-GB") faults.push(`says that its language is "${document.documentElement.lang}"`);

  const main = all("h1");
  if (main.length !== 1) faults.push(`has ${main.length} main headings`);
  let above = 0;
  for (const heading of all("main h1, main h2, main h3, main h4, main h5, main h6")) {
    const level = Number(heading.tagName[1]);
    if (above > 0 && level > above + 1) faults.push(`skips from h${above} to h${level}: ${words(heading)}`);
    above = level;
  }

  const html = document.documentElement;
  if (html.scrollWidth > html.clientWidth + 1)
    faults.push(`has to be scrolled sideways: it is ${html.scrollWidth} px wide on a screen of ${html.clientWidth} px`);

  if (summary) {
    // The script that moves the focus may still be on its way when the page is there already.
    for (let waited = 0; scripted && document.activeElement !== summary && waited < 3000; waited += 50)
      await new Promise((again) => setTimeout(again, 50));
    if (scripted && document.activeElement !== summary)
      faults.push(`has its focus on ${document.activeElement?.outerHTML.slice(0, 80)} and not on the error summary`);
    const links = [...summary.querySelectorAll("a")];
    if (links.length === 0) faults.push("has an error summary without a link");
    for (const link of links) {
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!field?.matches("input, select, textarea")) faults.push(`says "${words(link)}" and leads to no field (${link.hash})`);
    }
    const beside = all(".govuk-error-message:not([hidden])").map((message) => message.innerText.replace(/^Error:\s*/, ""));
    for (const link of links)
      if (!beside.some((message) => message.includes(link.innerText)))
        faults.push(`says "${words(link)}" in the summary and not beside the field`);
  }
  return faults;
}
