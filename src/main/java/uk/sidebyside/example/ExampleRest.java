package uk.sidebyside.example;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened after the promise, in the order in which it is told. */
@Component
@OnlyWithAnExample
class ExampleRest {
    private final ExampleProgress progress;

    ExampleRest(ExampleProgress progress) {
        this.progress = progress;
    }

    List<Chapter> chapters(Sheet sheet) {
        return new ArrayList<>(progress.chapters(sheet));
    }
}
