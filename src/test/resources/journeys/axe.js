// Every rule that axe runs by itself, and WCAG 2.2's target size (2.5.8), which it leaves off. Contrast takes longer than all
// others together and hangs on how a thing is styled and not on what it says, so it is asked for what is new. Handed over: the
// marks of these things, in the order of the page.
async (fresh) => {
  const asked = new Set(fresh.which);
  const things = [...document.body.querySelectorAll("*")].filter((_, at) => asked.has(fresh.things[at]));
  const settings = { resultTypes: ["violations"] };
  const found = await axe.run(document, {
    ...settings,
    rules: { "target-size": { enabled: true }, "color-contrast": { enabled: false } },
  });
  const pale = things.length
    ? await axe.run(things, { ...settings, runOnly: { type: "rule", values: ["color-contrast"] } })
    : { violations: [] };
  return [...found.violations, ...pale.violations].map(
    (rule) =>
      `axe ${rule.id}: ${rule.help} ` +
      rule.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 200))
        .join(" | "),
  );
}
