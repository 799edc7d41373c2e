// Says on the page how far the file is that was asked for, each second while it is written. Without it a link leads to the same words.
const link = document.querySelector("[data-how-far]");
const said = document.querySelector("main [role=status]");

const look = async () => {
  const answer = await fetch(link.href);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  said.textContent = page.querySelector("main .govuk-body-l").textContent;
  if (page.querySelector("main [role=status]")) setTimeout(look, 1000);
};

document.querySelector("main form").addEventListener("submit", () => setTimeout(look, 1000));
