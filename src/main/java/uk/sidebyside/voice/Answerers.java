package uk.sidebyside.voice;

import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.ground.Posts;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Those who answer: which sitting they may, and as whom they do. */
@Component
class Answerers {
    private final SittingStore sittings;
    private final Desk desk;
    private final Posts posts;

    Answerers(SittingStore sittings, Desk desk, Posts posts) {
        this.sittings = sittings;
        this.desk = desk;
        this.posts = posts;
    }

    /** @throws NotFound for what is not there or the principal may not answer */
    Sitting held(AreaId area, SittingId id) {
        Sitting sitting = sittings.find(area, id).orElseThrow(NotFound::new);
        desk.mustAnswer(sitting);
        return sitting;
    }

    /** Whoever answers, by the post that they hold. */
    TurnStore.By by(AreaId area) {
        Principal principal = Principals.current();
        return new TurnStore.By(principal.signedIn() ? principal.person() : null, posts.of(area));
    }
}
