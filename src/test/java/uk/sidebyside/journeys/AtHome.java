package uk.sidebyside.journeys;

import org.junit.jupiter.api.BeforeEach;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.privacy.AllAboutKit;

/** What journeys of one family begin with: {@link AllAboutKit} at an address, on a day that the test sets. */
abstract class AtHome extends InAnArea {
    AllAboutKit all;
    ChildStory around;

    @BeforeEach
    final void everythingAboutKit() {
        clock.set(ChildStory.TODAY);
        all = new AllAboutKit(program);
        around = all.around;
        shows(around.area);
    }
}
