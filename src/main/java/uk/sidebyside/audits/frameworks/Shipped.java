package uk.sidebyside.audits.frameworks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.sidebyside.audits.rules.Framework;

/** The frameworks that come with the program, each read once. */
final class Shipped {
    private static final Map<String, Framework> READ = new ConcurrentHashMap<>();

    private Shipped() {}

    static Framework of(String code) {
        return READ.computeIfAbsent(code, one -> FrameworkFile.known(FrameworkFile.shipped(one)));
    }

    static Optional<Framework> find(FrameworkId id) {
        return FrameworkFile.SHIPPED.stream()
                .filter(id.code()::equals)
                .map(Shipped::of)
                .filter(framework -> framework.version() == id.version())
                .findFirst();
    }
}
