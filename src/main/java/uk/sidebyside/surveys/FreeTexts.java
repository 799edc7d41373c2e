package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** What people wrote: read by a person, coded by what it speaks of, and only then shown to others, or not. */
@Service
public class FreeTexts {
    private final FreeTextStore store;
    private final SurveyStore surveys;
    private final ThemeStore themes;

    FreeTexts(FreeTextStore store, SurveyStore surveys, ThemeStore themes) {
        this.store = store;
        this.surveys = surveys;
        this.themes = themes;
    }

    /**
     * All of a survey, what nobody read first.
     *
     * @throws NotFound while it is not counted: whoever watched single answers come in would know whose they are
     */
    @Transactional(readOnly = true)
    public List<FreeText> of(AreaId area, SurveyId survey) {
        SurveyDesk.mustRun();
        mustBeCounted(area, survey);
        return store.of(area, survey);
    }

    private void mustBeCounted(AreaId area, SurveyId survey) {
        if (surveys.byId(area, survey).filter(Survey::counted).isEmpty()) {
            throw new NotFound();
        }
    }

    /** How many texts nobody has read yet, in all surveys that are counted. */
    @Transactional(readOnly = true)
    public int unread(AreaId area) {
        SurveyDesk.mustRun();
        return store.unread(area);
    }

    /** @param shown whether everybody may read it */
    public record Read(SurveyId survey, FreeTextId id, int version, boolean shown, Collection<ThemeId> themes) {}

    /** Says that somebody read it, what it speaks of, and whether others may read it. */
    @Transactional
    public Saving<SurveyId> read(AreaId area, Read read) {
        SurveyDesk.mustRun();
        mustBeCounted(area, read.survey());
        if (!store.surveyOf(area, read.id()).filter(read.survey()::equals).isPresent()) {
            throw new NotFound();
        }
        var known = themes.inArea(area).stream().map(Theme::id).collect(Collectors.toSet());
        if (!known.containsAll(read.themes())) {
            throw new NotFound();
        }
        FreeText.State state = read.shown() ? FreeText.State.SHOWN : FreeText.State.READ;
        if (store.read(area, read.id(), read.version(), state, Set.copyOf(read.themes()))) {
            return Saving.saved(read.survey());
        }
        FreeText now = store.of(area, read.survey()).stream()
                .filter(text -> text.id().equals(read.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean same = now.state() == state && now.themes().equals(Set.copyOf(read.themes()));
        return same ? Saving.saved(read.survey()) : new Saving.Stale<>(Map.of(), now.version());
    }
}
