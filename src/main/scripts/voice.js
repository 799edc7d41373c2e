// For the pages on which people speak: reads the page aloud, records what is said, and saves what is being written every two seconds. What was being
// saved when the form is sent is given up, so that nothing is kept of a form that was sent.
// Without it nothing is lost either: each step is saved when it is sent.
const main = document.getElementById("main-content");

// In the order of the page. What stands within another of these is read with it, and not once more.
const SAID =
  "h1, h2, h3, h4, p, legend, label, summary, li, dt, dd, th, td, blockquote, figcaption, img, "
  + ".govuk-hint:not(.govuk-character-count__message), .govuk-inset-text";
const seen = (part) => (part.checkVisibility ? part.checkVisibility() : part.offsetParent !== null);

const aloud = main.querySelector("[data-aloud]");
if (aloud && "speechSynthesis" in window) {
  aloud.hidden = false;
  aloud.addEventListener("click", () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    [...main.querySelectorAll(SAID)]
      .filter((part) => !part.parentElement.closest(SAID) && !part.closest("[data-silent], [aria-hidden=true]") && seen(part))
      .map((part) => (part.alt ?? part.innerText).trim())
      .filter((text, at, all) => text !== "" && text !== all[at - 1])
      .forEach((text) => {
        const speech = new SpeechSynthesisUtterance(text);
        speech.lang = "en-GB";
        speech.rate = 0.9;
        speechSynthesis.speak(speech);
      });
  });
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

for (const form of main.querySelectorAll("form[data-draft]")) {
  const saved = form.querySelector("[data-saved]");
  let dirty = false;
  let sending = null;
  let sent = false;
  // What has not arrived after four seconds is sent anew. A browser carries on what it is sending when a page is left (keepalive)
  // only up to 64 kB, so that it is asked to only then.
  const save = async (leaving) => {
    if (sent || !dirty || (sending && !leaving)) return;
    dirty = false;
    const mine = new AbortController();
    sending = mine;
    const late = leaving ? 0 : setTimeout(() => mine.abort(), 4000);
    const written = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") written.append(name, value);
    }
    try {
      const answer = await fetch(form.dataset.draft, {
        method: "POST",
        body: written,
        keepalive: leaving,
        signal: mine.signal,
      });
      dirty = !answer.ok;
      saved.hidden = dirty;
    } catch {
      dirty = true;
    } finally {
      clearTimeout(late);
      sending = null;
    }
  };
  form.addEventListener("input", () => {
    dirty = true;
    sent = false;
    saved.hidden = true;
  });
  form.addEventListener("submit", () => {
    sent = true;
    if (sending) sending.abort();
  });
  setInterval(() => save(false), 2000);
  addEventListener("pagehide", () => save(true));
}
