// The stop at which a keyboard is: what it is called, and what is wrong with how its focus shows.
() => {
  const yellow = "rgb(255, 221, 0)";
  const stop = document.activeElement;
  if (!stop || stop === document.body) return { name: "", faults: [] };

  const label = stop.labels?.[0];
  const named = document.getElementById(stop.getAttribute("aria-labelledby") ?? "");
  const name = stop.getAttribute("aria-label") ?? named?.innerText ?? label?.innerText ?? stop.innerText ?? stop.value ?? "";
  // GOV.UK's radios and checkboxes draw themselves before their label.
  const drawn = stop.matches("input[type=radio], input[type=checkbox]") ? [label, "::before"] : [stop, null];
  const style = getComputedStyle(...drawn);
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor === yellow;
  const seen = outlined || style.boxShadow.includes(yellow) || style.backgroundColor === yellow;

  const faults = [];
  if (!seen) faults.push("does not show that it has the focus");
  const place = drawn[0].getBoundingClientRect();
  // Of what is larger than the screen, as a long table, the part that is on it.
  const inside = (at, screen) => Math.min(Math.max(at, 1), screen - 1);
  const x = inside(place.left + Math.min(place.width / 2, 20), innerWidth);
  const y = inside(place.top + Math.min(place.height / 2, 10), innerHeight);
  const top = document.elementFromPoint(x, y);
  if (!top || !(drawn[0].contains(top) || top.contains(drawn[0]) && top !== document.documentElement && top !== document.body || stop.contains(top)))
    faults.push(`is hidden by ${top ? top.outerHTML.slice(0, 80) : "the edge of the screen"}`);
  return { name: name.replace(/\s+/g, " ").trim(), faults };
}
