package uk.sidebyside.assessments.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.shared.AreaId;

/** What is told of bodies and professions in the order of every such table: bodies as the area has them, professions by name. */
@Component
public class BodiesInOrder {
    private final Organisations organisations;

    BodiesInOrder(Organisations organisations) {
        this.organisations = organisations;
    }

    public record Of(UUID body, String profession) {}

    public interface Line<V, L> {
        L of(String body, String profession, V value);
    }

    /** A body that the area does not name any more comes last. One statement. */
    public <V, L> List<L> lines(AreaId area, Map<Of, V> found, Line<V, L> line) {
        Map<UUID, Integer> places = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        for (Organisation one : organisations.inArea(area)) {
            places.put(one.id().value(), places.size());
            names.put(one.id().value(), one.shortName());
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing((Of of) -> places.getOrDefault(of.body(), places.size()))
                                .thenComparing(Of::body)
                                .thenComparing(Of::profession)))
                .map(one -> line.of(
                        names.getOrDefault(one.getKey().body(), "A body"),
                        one.getKey().profession(),
                        one.getValue()))
                .toList();
    }
}
