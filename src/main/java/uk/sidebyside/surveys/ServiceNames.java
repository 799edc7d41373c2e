package uk.sidebyside.surveys;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;

/**
 * What surveys, closings and complaints are about: a service of the area's register, under the name that it has there today, or else
 * a piece of work in the words of whoever wrote it down.
 */
@Component
class ServiceNames {
    private final LocalServices register;

    ServiceNames(LocalServices register) {
        this.register = register;
    }

    /** The service that is called so in the register, whatever its capitals; null for anything else. */
    @Nullable
    UUID called(AreaId area, String written) {
        return register.inArea(area).stream()
                .filter(service -> service.name().equalsIgnoreCase(written.strip()))
                .map(service -> service.id().value())
                .findFirst()
                .orElse(null);
    }

    /** The name of one; one statement where it is a service of the register. */
    String name(AreaId area, @Nullable UUID service, String written) {
        return service == null
                ? written
                : register.find(area, new ServiceId(service))
                        .map(uk.sidebyside.access.LocalService::name)
                        .orElse(written);
    }

    /** Names of many; one statement, once the first of them is a service of the register. */
    Named inArea(AreaId area) {
        Map<UUID, String> known = new HashMap<>();
        return (service, written) -> {
            if (service == null) {
                return written;
            }
            if (known.isEmpty()) {
                register.inArea(area).forEach(one -> known.put(one.id().value(), one.name()));
            }
            return known.getOrDefault(service, written);
        };
    }

    @FunctionalInterface
    interface Named {
        String of(@Nullable UUID service, String written);
    }
}
