// Every rule that axe runs by itself, and WCAG 2.2's target size (2.5.8), which it leaves off.
() =>
  axe
    .run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
    .then((found) =>
      found.violations.map(
        (rule) =>
          `axe ${rule.id}: ${rule.help} ` +
          rule.nodes
            .slice(0, 3)
            .map((node) => node.html.slice(0, 200))
            .join(" | "),
      ),
    )
