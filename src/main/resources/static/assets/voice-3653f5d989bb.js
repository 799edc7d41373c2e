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

// What is recorded goes into the form's own file input, and so is sent as a file that was chosen.
const recorder = main.querySelector("[data-recorder]");
if (recorder && window.MediaRecorder && navigator.mediaDevices?.getUserMedia) {
  const [record, stop, listen, away] = recorder.querySelectorAll("button");
  const says = recorder.querySelector("[role=status]");
  const form = recorder.closest("form");
  const input = form.querySelector("input[type=file]");
  const sound = new Audio();
  let recording = null;
  let asking = false;
  let after = null;
  const show = (state, words, focus) => {
    for (const part of recorder.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
    says.textContent = recorder.dataset[words] ?? "";
    focus?.focus();
  };
  const forget = () => {
    sound.pause();
    URL.revokeObjectURL(sound.src);
  };
  const keep = (pieces, type) => {
    const file = new File(pieces, "recording." + type.match(/webm|mp4|ogg/)?.[0], { type });
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    sound.src = URL.createObjectURL(file);
  };
  recorder.hidden = false;
  record.addEventListener("click", async () => {
    if (asking) return;
    asking = true;
    if ("speechSynthesis" in window) speechSynthesis.cancel();
    let heard;
    try {
      heard = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      show("idle", "refused");
      return;
    } finally {
      asking = false;
    }
    const mimeType = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"].find((one) => MediaRecorder.isTypeSupported(one));
    const pieces = [];
    recording = new MediaRecorder(heard, { mimeType, audioBitsPerSecond: 48000 });
    const longest = setTimeout(() => recording.stop(), (recorder.dataset.recorder - 2) * 1000);
    recording.addEventListener("dataavailable", (piece) => pieces.push(piece.data));
    recording.addEventListener("stop", () => {
      clearTimeout(longest);
      for (const track of heard.getTracks()) track.stop();
      keep(pieces, recording.mimeType);
      recording = null;
      show("done", "done", listen);
      if (after) form.requestSubmit(after);
    });
    recording.start();
    show("now", "now", stop);
  });
  stop.addEventListener("click", () => recording?.stop());
  listen.addEventListener("click", () => {
    sound.currentTime = 0;
    if (sound.paused) sound.play();
    else sound.pause();
  });
  away.addEventListener("click", () => {
    forget();
    input.value = "";
    show("idle", "gone", record);
  });
  input.addEventListener("change", () => {
    if (recording) return;
    forget();
    show("idle");
  });
  // Whoever goes on while they are still recorded loses nothing of it.
  form.addEventListener("submit", (event) => {
    if (!recording) return;
    event.preventDefault();
    after = event.submitter;
    recording.stop();
  });
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
