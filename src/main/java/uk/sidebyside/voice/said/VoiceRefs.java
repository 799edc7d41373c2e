package uk.sidebyside.voice.said;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at what was said. The kinds never change. */
public final class VoiceRefs {
    public static final String VIEW = "view";

    /** What a link from a view says: it shaped what the link leads to. */
    public static final String SHAPED = "shaped";

    /** The kind of a reference to a child or young person, which {@code children} resolves. */
    public static final String CHILD = "child";

    private VoiceRefs() {}

    public static Ref of(AreaId area, ViewId view) {
        return new Ref(area, VIEW, view.value());
    }
}
