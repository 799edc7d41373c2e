package uk.sidebyside.notices;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.personal.Forgetting;
import uk.sidebyside.shared.AreaId;

/** Access stands on the floor below the clock: what it forgets each morning is begun here. */
@Component
class ForgettingPeople implements DailyTask {
    private final Forgetting forgetting;

    ForgettingPeople(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public String name() {
        return "access-forgetting";
    }

    @Override
    public void run(AreaId area, LocalDate day) {
        Principals.run(Principal.operator(area, "forgetting"), () -> forgetting.run(area, day));
    }
}
