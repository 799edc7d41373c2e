package uk.sidebyside.example;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Glossary;

/** What York agreed in 2020 about working together: its words, its glossary. */
@Component
@OnlyWithAnExample
class ExampleAgreed {
    private static final LocalDate WRITTEN = LocalDate.of(2020, 9, 1);

    private final Foundations foundations;
    private final Glossary glossary;

    ExampleAgreed(Foundations foundations, Glossary glossary) {
        this.foundations = foundations;
        this.glossary = glossary;
    }

    Chapter chapter() {
        return new Chapter(
                "what was agreed about working together",
                story -> foundations.latestVersion(story.area()) > 0,
                story -> story.as("administrator", WRITTEN, () -> {
                    foundations.load(story.area(), "york");
                    glossary.load(story.area(), "york");
                }));
    }
}
