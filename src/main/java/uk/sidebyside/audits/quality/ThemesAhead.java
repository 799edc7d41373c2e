package uk.sidebyside.audits.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.quality.rules.FollowTheme;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/** What a theme of plans asks of the next version of a framework or a model, and which version took it up. */
@Service
public class ThemesAhead {
    private final QualityThemes themes;
    private final NextVersions next;

    ThemesAhead(QualityThemes themes, NextVersions next) {
        this.themes = themes;
        this.next = next;
    }

    /**
     * A theme with all that followed from it.
     *
     * @param shown what the sample showed in which it was found, and then each in which it was looked at again
     * @param ahead what it asks of next versions, and then which took it up
     */
    public record Followed(QualityTheme theme, List<QualityThemes.Shown> shown, List<Linked> ahead) {
        public Followed {
            shown = List.copyOf(shown);
            ahead = List.copyOf(ahead);
        }
    }

    /** @throws NotFound for one that is not there */
    @Transactional(readOnly = true)
    public Followed follow(AreaId area, QualityThemeId id) {
        QualityTheme theme = themes.find(area, id);
        return new Followed(theme, themes.shown(area, theme), of(area, id));
    }

    /** Of which versions the next may be asked for something. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> offered() {
        return next.offered();
    }

    /** One of those that are offered, as a form sends it; null for anything else. */
    @Transactional(readOnly = true)
    public @Nullable Ref offered(String local) {
        return next.offered(local);
    }

    private List<Linked> of(AreaId area, QualityThemeId theme) {
        Ref ref = QualityRefs.of(area, theme);
        List<Linked> said = next.saidOf(List.of(ref)).getOrDefault(ref, List.of());
        List<Linked> ordered =
                new ArrayList<>(said.stream().filter(NextVersions::waits).toList());
        said.stream().filter(NextVersions::takenUp).forEach(ordered::add);
        return ordered;
    }

    /**
     * Says what should change in the version after this one. The same again changes nothing; other words replace those
     * that stood there.
     *
     * @param words at most 1,000 characters
     * @throws NotFound for whoever does not run audits of plans, and for a theme or version that is not there
     */
    @Transactional
    public Saving<QualityThemeId> ask(AreaId area, QualityThemeId id, @Nullable Ref version, String words) {
        QualityDesk.mustRun();
        themes.find(area, id);
        List<Finding> findings = FollowTheme.ahead(version != null, words);
        if (!findings.isEmpty() || version == null) {
            return Saving.refused(findings);
        }
        next.ask(QualityRefs.of(area, id), version, words.strip());
        return Saving.saved(id);
    }
}
