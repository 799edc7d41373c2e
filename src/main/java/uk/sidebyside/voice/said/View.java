package uk.sidebyside.voice.said;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ViewState;

/**
 * A view as it stands: the answer to one question, in its latest words.
 *
 * @param about what it is about
 * @param by how its giver is named
 * @param asked the question, as it was asked
 * @param strength whether it says what goes well, which needs only thanks
 * @param observation whether it says what others saw, which is never shown as a quotation
 * @param carriedFrom the view that it was before; null for a new one
 * @param response the latest; null while there is none
 */
public record View(
        ViewId id,
        SittingId sitting,
        UUID subject,
        Ref about,
        Speaker speaker,
        String by,
        int position,
        String question,
        String asked,
        boolean strength,
        boolean observation,
        @Nullable ViewId carriedFrom,
        Said said,
        Instant givenAt,
        ViewState state,
        @Nullable Response response) {}
