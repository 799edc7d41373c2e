package uk.sidebyside.access.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What counts as one place on the internet: an IPv4 address, or the /64 that one IPv6 customer has at least. */
public final class Network {
    private static final int GROUPS = 8;
    private static final int GROUPS_OF_A_CUSTOMER = 4;

    private Network() {}

    /** @param address as the server knows it: no host names */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String bare = address.replaceAll("[\\[\\]]|%.*", "");
        return bare.contains(".") ? bare.substring(bare.lastIndexOf(':') + 1) : prefix(bare);
    }

    private static String prefix(String address) {
        String[] halves = address.split("::", 2);
        List<String> head = groups(halves[0]);
        int missing = halves.length == 1
                ? 0
                : GROUPS - head.size() - groups(halves[1]).size();
        var all = new ArrayList<>(head);
        all.addAll(Collections.nCopies(Math.max(0, missing), "0"));
        if (halves.length == 2) {
            all.addAll(groups(halves[1]));
        }
        return String.join(":", all.subList(0, Math.min(GROUPS_OF_A_CUSTOMER, all.size()))) + "::/64";
    }

    private static List<String> groups(String half) {
        return half.isEmpty() ? List.of() : List.of(half.split(":"));
    }
}
