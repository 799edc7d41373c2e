package uk.sidebyside.plan.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * One state of a progress key.
 *
 * @param code what is stored; it never changes once used
 * @param label what people read, word for word as their plan has it
 * @param alsoNeeds what this key asks for beyond what the meaning needs, as a reason for "at risk"
 */
public record ProgressState(String code, String label, TagColour tag, Meaning meaning, Set<Need> alsoNeeds) {

    public ProgressState {
        alsoNeeds = Set.copyOf(alsoNeeds);
    }

    public ProgressState(String code, String label, TagColour tag, Meaning meaning) {
        this(code, label, tag, meaning, Set.of());
    }

    public Set<Need> needs() {
        EnumSet<Need> all = EnumSet.noneOf(Need.class);
        all.addAll(meaning.needs());
        all.addAll(alsoNeeds);
        return all;
    }

    public boolean open() {
        return meaning.open();
    }

    public boolean delayed() {
        return meaning == Meaning.DELAYED;
    }
}
