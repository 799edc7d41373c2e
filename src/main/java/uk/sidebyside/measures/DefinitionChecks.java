package uk.sidebyside.measures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.ledger.FactSources;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** What the definition of a measure must say, so that others can work its figures out again. */
@Component
class DefinitionChecks {
    private final FactSources sources;
    private final ReadingStore readings;

    DefinitionChecks(FactSources sources, ReadingStore readings) {
        this.sources = sources;
        this.readings = readings;
    }

    List<Finding> of(Definition definition) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(Texts.required("name", definition.name(), 300));
        findings.addAll(Texts.required("definition", definition.definition(), 2000));
        findings.addAll(words("numeratorWords", definition.numeratorWords(), definition.unit()));
        findings.addAll(words("denominatorWords", definition.denominatorWords(), definition.unit()));
        findings.addAll(fed(definition));
        findings.addAll(Texts.required("sourceWords", definition.sourceWords(), 200));
        findings.addAll(Texts.atMost("qualityNote", definition.qualityNote(), 2000));
        findings.addAll(Texts.atMost("legalBasis", definition.legalBasis(), 300));
        findings.addAll(Texts.atMost("story", definition.story(), 4000));
        return findings;
    }

    /** A share says what is counted of what. */
    private static List<Finding> words(String field, String words, Unit unit) {
        return unit == Unit.PERCENT ? Texts.required(field, words, 300) : Texts.atMost(field, words, 300);
    }

    private List<Finding> fed(Definition definition) {
        SourceKey source = definition.source();
        if (definition.fedBy() != FedBy.COUNTED) {
            return source == null ? List.of() : List.of(Finding.of("source", "source.of.typed", Texts.RULES));
        }
        if (source == null || sources.find(source).isEmpty()) {
            return List.of(Finding.of("source", "source.unknown", Texts.RULES));
        }
        return definition.unit() == Unit.CHANGE
                ? List.of(Finding.of("unit", "unit.is.not.counted", Texts.RULES))
                : List.of();
    }

    List<Finding> ofChange(AreaId area, Measure now, Definition definition) {
        List<Finding> findings = new ArrayList<>(of(definition));
        if (now.unit() != definition.unit() && readings.any(area, now.id())) {
            findings.add(Finding.of("unit", "unit.has.figures", Texts.RULES));
        }
        return findings;
    }
}
