// Every rule that axe runs by itself, and WCAG 2.2's target size (2.5.8), which it leaves off. Two of them, whether words and links
// stand out enough, take longer than all others together and hang on how a thing is styled and not on what it says, so they are
// asked for what is new. Handed over: the marks of these things, in the order of the page.
async (fresh) => {
  const asked = new Set(fresh.which);
  const things = [...document.body.querySelectorAll("*")].filter((_, at) => asked.has(fresh.things[at]));
  const settings = { resultTypes: ["violations"] };
  const ofStyle = ["color-contrast", "link-in-text-block"];
  const found = await axe.run(document, {
    ...settings,
    rules: Object.fromEntries([["target-size", { enabled: true }], ...ofStyle.map((rule) => [rule, { enabled: false }])]),
  });
  const faint = things.length
    ? await axe.run(things, { ...settings, runOnly: { type: "rule", values: ofStyle } })
    : { violations: [] };
  return [...found.violations, ...faint.violations].map(
    (rule) =>
      `axe ${rule.id}: ${rule.help} ` +
      rule.nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 200))
        .join(" | "),
  );
}
