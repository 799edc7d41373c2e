// Says on the page how far the file is that was asked for, each second while it is written, for ten minutes at the most. Without it a link
// leads to the same words.
const link = document.querySelector("[data-how-far]");
const said = document.querySelector("main [role=status]");

const look = async (times) => {
  const answer = await fetch(link.href);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const words = page.querySelector("main .govuk-body-l");
  // There are none before the server has begun.
  if (words) said.textContent = words.textContent;
  if (times > 1 && (!words || words.getAttribute("role") === "status")) setTimeout(look, 1000, times - 1);
};

document.querySelector("main form").addEventListener("submit", () => setTimeout(look, 1000, 600));
